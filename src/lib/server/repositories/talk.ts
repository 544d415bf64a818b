import { aliasedTable, and, count, desc, eq, gte, inArray, max, ne, notExists } from 'drizzle-orm';
import { latestFirst, olderThan } from '$lib/server/db/sql';
import type { Reader, Tx } from '$lib/server/db/store';
import type { Tables } from '$lib/server/db/schema';
import { tables } from '$lib/server/db/tables';

const { talkMessage, talkRead } = tables;

export type TalkMessageRow = Tables['talkMessage']['$inferSelect'];

const marked = aliasedTable(talkMessage, 'marked');

export async function findTalkMessage(
	db: Reader,
	circles: readonly string[],
	messageId: string
): Promise<TalkMessageRow | null> {
	if (circles.length === 0) return null;
	const [row] = await db
		.select()
		.from(talkMessage)
		.where(and(eq(talkMessage.id, messageId), inArray(talkMessage.circleId, [...circles])))
		.limit(1);
	return row ?? null;
}

/** The newest messages of a thread before this one, newest first; at most `most`. */
export async function talkPage(
	db: Reader,
	circleId: string,
	before: { at: Date; id: string } | null,
	most: number
): Promise<TalkMessageRow[]> {
	const older = before ? olderThan(talkMessage.at, talkMessage.id, before) : undefined;
	return db
		.select()
		.from(talkMessage)
		.where(and(eq(talkMessage.circleId, circleId), older))
		.orderBy(...latestFirst(talkMessage.at, talkMessage.id))
		.limit(most);
}

/** Up to which moment of a thread each of these people has read, and when they last said so. */
export async function readUpTo(db: Reader, circleId: string, personIds: readonly string[]) {
	if (personIds.length === 0) return [];
	return db
		.select({ personId: talkRead.personId, upTo: max(talkMessage.at), at: max(talkRead.at) })
		.from(talkRead)
		.innerJoin(talkMessage, eq(talkMessage.id, talkRead.messageId))
		.where(and(eq(talkMessage.circleId, circleId), inArray(talkRead.personId, [...personIds])))
		.groupBy(talkRead.personId);
}

/** What others wrote to these circles since this person read there, counted by who wrote it. */
export async function unreadTalk(db: Reader, circles: readonly string[], personId: string) {
	if (circles.length === 0) return [];
	const haveRead = db
		.select({ id: talkRead.messageId })
		.from(talkRead)
		.innerJoin(marked, eq(marked.id, talkRead.messageId))
		.where(
			and(
				eq(talkRead.personId, personId),
				eq(marked.circleId, talkMessage.circleId),
				gte(marked.at, talkMessage.at)
			)
		);
	return db
		.select({
			familyId: talkMessage.familyId,
			circleId: talkMessage.circleId,
			authorId: talkMessage.authorId,
			count: count(),
			latest: max(talkMessage.at)
		})
		.from(talkMessage)
		.where(
			and(
				inArray(talkMessage.circleId, [...circles]),
				ne(talkMessage.authorId, personId),
				notExists(haveRead)
			)
		)
		.groupBy(talkMessage.familyId, talkMessage.circleId, talkMessage.authorId)
		.orderBy(desc(max(talkMessage.at)));
}

export type UnreadTalkRow = Awaited<ReturnType<typeof unreadTalk>>[number];

/** When each person last wrote to these circles, by family. */
export async function lastTalk(db: Reader, circles: readonly string[]) {
	if (circles.length === 0) return [];
	return db
		.select({
			familyId: talkMessage.familyId,
			authorId: talkMessage.authorId,
			at: max(talkMessage.at)
		})
		.from(talkMessage)
		.where(inArray(talkMessage.circleId, [...circles]))
		.groupBy(talkMessage.familyId, talkMessage.authorId);
}

export async function insertTalkMessage(tx: Tx, row: TalkMessageRow): Promise<void> {
	await tx.insert(talkMessage).values(row);
}

/** True the first time this person reads up to this message. */
export async function insertTalkRead(
	tx: Tx,
	row: Tables['talkRead']['$inferInsert']
): Promise<boolean> {
	const added = await tx.insert(talkRead).values(row).onConflictDoNothing().returning();
	return added.length > 0;
}
