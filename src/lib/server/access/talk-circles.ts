import { isThread, talkKinds, type TalkKind } from '$lib/domain/talk/threads';
import type { Reader } from '$lib/server/db/store';
import { circlesOf } from '$lib/server/repositories/people';
import type { Viewer } from './viewer';

/** A circle somebody can write to, and everyone who reads what is written there. */
export interface TalkCircle {
	id: string;
	familyId: string;
	kind: TalkKind;
	memberIds: string[];
}

/** The viewer's own threads: only circles they are in, of families they have a place in. */
export async function talkCirclesOf(db: Reader, viewer: Viewer): Promise<TalkCircle[]> {
	const familyIds = [...new Set(viewer.places.map(({ familyId }) => familyId))];
	const found = await Promise.all(familyIds.map((id) => threadsIn(db, viewer, id)));
	return found.flat();
}

/** As `talkCirclesOf`, of one family. */
export async function threadsIn(
	db: Reader,
	viewer: Viewer,
	familyId: string
): Promise<TalkCircle[]> {
	if (!viewer.places.some((place) => place.familyId === familyId)) return [];
	const circles = await circlesOf(db, familyId, viewer.circles);
	return circles
		.flatMap((circle): TalkCircle[] => {
			const { id, people } = circle;
			if (!isThread(circle)) return [];
			const memberIds = people.map(({ personId }) => personId);
			return [{ id, familyId, kind: circle.kind, memberIds }];
		})
		.sort((a, b) => talkKinds.indexOf(a.kind) - talkKinds.indexOf(b.kind));
}
