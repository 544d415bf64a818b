/** Somebody's circle of one kind, and writing to it, for tests of what people write to each other. */
import { writeMessage } from '$lib/server/commands/talk/write-message';
import { store } from '$lib/server/db/current';
import { newId } from '$lib/server/db/id';
import { circlesOf } from '$lib/server/repositories/people';
import { must, viewerOf } from './world';

export async function circleIdOf(
	personId: string,
	familyId: string,
	kind: string
): Promise<string> {
	const { circles } = await viewerOf(personId);
	const found = await circlesOf(store.read, familyId, circles);
	const circle = found.find((one) => one.kind === kind);
	if (!circle) throw new Error(`there is no ${kind} circle`);
	return circle.id;
}

export async function writes(personId: string, circleId: string, words: string): Promise<string> {
	const message = { words, key: newId() };
	return must(await writeMessage(await viewerOf(personId), circleId, message)).messageId;
}
