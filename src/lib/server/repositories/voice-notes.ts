/** Voice notes, and those that wait for the rating they are said with. */
import { and, eq, inArray, lt } from 'drizzle-orm';
import type { Tables } from '$lib/server/db/schema';
import type { Reader, Tx } from '$lib/server/db/store';
import { tables } from '$lib/server/db/tables';

const { voiceDraft, voiceNote, voiceNoteContent } = tables;

export type VoiceNoteRow = Tables['voiceNote']['$inferSelect'];
export type VoiceDraftRow = Tables['voiceDraft']['$inferSelect'];

/** Notes said to one of these circles with one of these ratings. */
export async function voiceNotesOf(
	db: Reader,
	circles: readonly string[],
	subjectIds: readonly string[]
): Promise<VoiceNoteRow[]> {
	if (circles.length === 0 || subjectIds.length === 0) return [];
	return db
		.select()
		.from(voiceNote)
		.where(
			and(inArray(voiceNote.subjectId, [...subjectIds]), inArray(voiceNote.circleId, [...circles]))
		);
}

export async function findVoiceNote(
	db: Reader,
	circles: readonly string[],
	voiceNoteId: string
): Promise<VoiceNoteRow | null> {
	if (circles.length === 0) return null;
	const [row] = await db
		.select()
		.from(voiceNote)
		.where(and(eq(voiceNote.id, voiceNoteId), inArray(voiceNote.circleId, [...circles])))
		.limit(1);
	return row ?? null;
}

export async function voiceNoteContentOf(db: Reader, voiceNoteId: string): Promise<Buffer | null> {
	const [row] = await db
		.select({ content: voiceNoteContent.content })
		.from(voiceNoteContent)
		.where(eq(voiceNoteContent.voiceNoteId, voiceNoteId))
		.limit(1);
	return row?.content ?? null;
}

export async function insertVoiceNote(tx: Tx, row: VoiceNoteRow, content: Buffer): Promise<void> {
	await tx.insert(voiceNote).values(row);
	await tx.insert(voiceNoteContent).values({ voiceNoteId: row.id, content });
}

/** A note of this person's that waits; nobody else's is ever found. */
export async function findVoiceDraft(
	db: Reader,
	personId: string,
	voiceDraftId: string
): Promise<VoiceDraftRow | null> {
	const [row] = await db
		.select()
		.from(voiceDraft)
		.where(and(eq(voiceDraft.id, voiceDraftId), eq(voiceDraft.personId, personId)))
		.limit(1);
	return row ?? null;
}

export async function insertVoiceDraft(tx: Tx, row: VoiceDraftRow): Promise<void> {
	await tx.insert(voiceDraft).values(row);
}

export async function deleteVoiceDrafts(tx: Tx, of: { goalId: string; personId: string }) {
	await tx
		.delete(voiceDraft)
		.where(and(eq(voiceDraft.personId, of.personId), eq(voiceDraft.goalId, of.goalId)));
}

/** Those nobody came back for. */
export async function deleteVoiceDraftsBefore(tx: Tx, before: Date): Promise<void> {
	await tx.delete(voiceDraft).where(lt(voiceDraft.at, before));
}
