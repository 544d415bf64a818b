import type { CircleKind } from '$lib/domain/vocabulary';
import { store } from '$lib/server/db/current';
import { circlesOf } from '$lib/server/repositories/people';
import { viewerOf } from './world';

/** The id of somebody's circle of this kind. @throws when they are in none. */
export async function circleOf(
	personId: string,
	familyId: string,
	kind: CircleKind
): Promise<string> {
	const { circles } = await viewerOf(personId);
	const found = await circlesOf(store.read, familyId, circles);
	const circle = found.find((one) => one.kind === kind);
	if (!circle) throw new Error(`nobody is in a circle of kind ${kind}`);
	return circle.id;
}
