/** Photos and what is in them. Only a `ready` one may be served; `views/photos` sees to that. */
import { and, asc, count, eq, gt, inArray, isNull, sql } from 'drizzle-orm';
import type { Tables } from '$lib/server/db/schema';
import type { Reader, Tx } from '$lib/server/db/store';
import { tables } from '$lib/server/db/tables';

const { photo, photoContent } = tables;

export type PhotoRow = Tables['photo']['$inferSelect'];

/** Photos of this goal said to one of these circles, oldest first, whatever their state. */
export async function photosOf(
	db: Reader,
	circles: readonly string[],
	goalId: string
): Promise<PhotoRow[]> {
	if (circles.length === 0) return [];
	return db
		.select()
		.from(photo)
		.where(and(eq(photo.goalId, goalId), inArray(photo.circleId, [...circles])))
		.orderBy(asc(photo.createdAt), asc(photo.id));
}

export async function findPhoto(
	db: Reader,
	circles: readonly string[],
	photoId: string
): Promise<PhotoRow | null> {
	if (circles.length === 0) return null;
	const [row] = await db
		.select()
		.from(photo)
		.where(and(eq(photo.id, photoId), inArray(photo.circleId, [...circles])))
		.limit(1);
	return row ?? null;
}

/** Its bytes; null once nothing of it is kept. */
export async function contentOf(db: Reader, photoId: string): Promise<Buffer | null> {
	const [row] = await db
		.select({ content: photoContent.content })
		.from(photoContent)
		.where(eq(photoContent.photoId, photoId))
		.limit(1);
	return row?.content ?? null;
}

export async function insertPhoto(tx: Tx, row: PhotoRow, content: Buffer): Promise<void> {
	await tx.insert(photo).values(row);
	await tx.insert(photoContent).values({ photoId: row.id, content });
}

/** Photos that wait to be drawn again, the one that has waited longest first. */
export async function waitingPhotos(db: Reader, most: number): Promise<PhotoRow[]> {
	return db
		.select()
		.from(photo)
		.where(eq(photo.state, 'waiting'))
		.orderBy(asc(photo.createdAt), asc(photo.id))
		.limit(most);
}

/**
 * Notes that it is begun: `trying` says how often and until when it is ours. False when it waits no
 * more, or another began since it was read.
 */
export async function claimPhoto(
	tx: Tx,
	{ id, refusal }: Pick<PhotoRow, 'id' | 'refusal'>,
	trying: string
): Promise<boolean> {
	const unchanged = refusal === null ? isNull(photo.refusal) : eq(photo.refusal, refusal);
	const claimed = await tx
		.update(photo)
		.set({ refusal: trying })
		.where(and(eq(photo.id, id), eq(photo.state, 'waiting'), unchanged))
		.returning({ id: photo.id });
	return claimed.length > 0;
}

type Drawing = Pick<PhotoRow, 'width' | 'height'> & { content: Buffer };

/** False when it waits no more, such as when it was taken back. */
export async function keepDrawn(tx: Tx, photoId: string, drawn: Drawing): Promise<boolean> {
	const { content, width, height } = drawn;
	const kept = await tx
		.update(photo)
		.set({ state: 'ready', refusal: null, width, height })
		.where(and(eq(photo.id, photoId), eq(photo.state, 'waiting')))
		.returning({ id: photo.id });
	if (kept.length === 0) return false;
	await tx.update(photoContent).set({ content }).where(eq(photoContent.photoId, photoId));
	return true;
}

/** Nothing of what was in it is kept. False when it was refused before. */
export async function refusePhoto(tx: Tx, photoId: string, refusal: string): Promise<boolean> {
	const refused = await tx
		.update(photo)
		.set({ state: 'refused', refusal, width: null, height: null })
		.where(and(eq(photo.id, photoId), inArray(photo.state, ['waiting', 'ready'])))
		.returning({ id: photo.id });
	await tx.delete(photoContent).where(eq(photoContent.photoId, photoId));
	return refused.length > 0;
}

/** How many photos of a person or a family are kept, and their bytes. */
export async function roomTaken(db: Reader, of: { personId: string } | { familyId: string }) {
	const whose =
		'personId' in of ? eq(photo.personId, of.personId) : eq(photo.familyId, of.familyId);
	const rows = await db
		.select({
			state: photo.state,
			photos: count(),
			bytes: sql<number>`sum(length(${photoContent.content}))`.mapWith(Number)
		})
		.from(photo)
		.innerJoin(photoContent, eq(photoContent.photoId, photo.id))
		.where(whose)
		.groupBy(photo.state);
	const photosIn = (state: PhotoRow['state']) =>
		rows.find((row) => row.state === state)?.photos ?? 0;
	const bytes = rows.reduce((sum, row) => sum + row.bytes, 0);
	return { waiting: photosIn('waiting'), ready: photosIn('ready'), bytes };
}

export async function sentSince(db: Reader, personId: string, since: Date): Promise<number> {
	return db.$count(photo, and(eq(photo.personId, personId), gt(photo.createdAt, since)));
}
