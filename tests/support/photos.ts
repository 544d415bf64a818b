/** Photos of a goal, as tests need them: sent, and drawn or still waiting. */
import { eq } from 'drizzle-orm';
import { addPhoto, type NewPhoto } from '$lib/server/commands/photos/add-photo';
import { store } from '$lib/server/db/current';
import { newId } from '$lib/server/db/id';
import { tables } from '$lib/server/db/tables';
import { settled } from '$lib/server/notify/later';
import { contentOf, type PhotoRow } from '$lib/server/repositories/photos';
import { circleOf } from './circles';
import { aPhoto } from './hostile-photos';
import { must, viewerOf, type World } from './world';

/** What comes with a photo for the whole plan, but for what is said here. */
export async function aNewPhoto(world: World, over: Partial<NewPhoto> = {}): Promise<NewPhoto> {
	const circleId = await circleOf(world.mother, world.familyId, 'whole-plan');
	return { bytes: await aPhoto(), words: 'The new alarm', circleId, key: newId(), ...over };
}

/** Sends one, and waits until it is shown or refused. */
export async function aSentPhoto(
	world: World,
	over: Partial<NewPhoto> = {},
	by: string = world.mother
): Promise<string> {
	const photo = await aNewPhoto(world, over);
	const { photoId } = must(await addPhoto(await viewerOf(by), world.goalId, photo));
	await settled();
	return photoId;
}

export async function photoRow(photoId: string): Promise<PhotoRow> {
	const [row] = await store.read.select().from(tables.photo).where(eq(tables.photo.id, photoId));
	if (!row) throw new Error('there is no such photo');
	return row;
}

/** What is kept of what is in it. */
export const keptOf = (photoId: string): Promise<Buffer | null> => contentOf(store.read, photoId);

export const photoCount = (): Promise<number> => store.read.$count(tables.photo);

/** As it was before anybody began to draw it. */
export async function putBack(photoId: string, bytes: Buffer, refusal: string | null = null) {
	const { photo, photoContent } = tables;
	const state = { state: 'waiting', refusal, width: null, height: null } as const;
	await store.write(async (tx) => {
		await tx.update(photo).set(state).where(eq(photo.id, photoId));
		await tx.delete(photoContent).where(eq(photoContent.photoId, photoId));
		await tx.insert(photoContent).values({ photoId, content: bytes });
	});
}
