/** Everything one person said, wherever they said it: for that person and nobody else. */
import { and, eq } from 'drizzle-orm';
import type { HoldingAnswer } from '$lib/domain/plans/holding';
import type { SenseAnswer } from '$lib/domain/goals/understanding';
import type { StepAsk } from '$lib/domain/steps/asking';
import type { VoiceKind } from '$lib/domain/vocabulary';
import type { Reader } from '$lib/server/db/store';
import { tables } from '$lib/server/db/tables';

const { rating, step, stepMark, stepAsk, understanding, talkMessage, voiceEntry } = tables;
const { complaint, photo, strength, worksForUs, holdingCheck, voiceNote, voiceNoteContent } =
	tables;

/** One thing they said. `goalId` is null for what is about no goal. */
export type Utterance = {
	id: string;
	at: Date;
	goalId: string | null;
	words: string | null;
	language: string | null;
} & (
	| { is: 'rated'; level: number | null; helped: string[]; inTheWay: string[] }
	| { is: 'marked'; isDone: boolean }
	| { is: 'asked'; ask: StepAsk }
	| { is: 'meant'; answer: SenseAnswer }
	| { is: 'wrote' }
	| { is: 'voice'; kind: VoiceKind; feeling: number | null }
	| { is: 'good-news' }
	| { is: 'complained' }
	| { is: 'works' }
	| { is: 'holding'; answer: HoldingAnswer }
);

/** Oldest first. */
export async function saidBy(db: Reader, personId: string): Promise<Utterance[]> {
	const [ratings, marks, asks, meanings, messages, voices, strengths, complaints, works, holding] =
		await Promise.all([
			db.select().from(rating).where(eq(rating.raterId, personId)),
			db
				.select({ mark: stepMark, step })
				.from(stepMark)
				.innerJoin(step, eq(step.id, stepMark.stepId))
				.where(eq(stepMark.personId, personId)),
			db
				.select({ asked: stepAsk, goalId: step.goalId })
				.from(stepAsk)
				.innerJoin(step, eq(step.id, stepAsk.stepId))
				.where(eq(stepAsk.personId, personId)),
			db.select().from(understanding).where(eq(understanding.personId, personId)),
			db.select().from(talkMessage).where(eq(talkMessage.authorId, personId)),
			db.select().from(voiceEntry).where(eq(voiceEntry.authorId, personId)),
			db.select().from(strength).where(eq(strength.authorId, personId)),
			db.select().from(complaint).where(eq(complaint.personId, personId)),
			db.select().from(worksForUs).where(eq(worksForUs.personId, personId)),
			db.select().from(holdingCheck).where(eq(holdingCheck.personId, personId))
		]);
	const all: Utterance[] = [
		...ratings.map(({ id, at, goalId, level, note, noteLanguage, helped, inTheWay }) => {
			const words = { words: note, language: noteLanguage };
			return { is: 'rated', id, at, goalId, level, helped, inTheWay, ...words } as const;
		}),
		...marks.map(({ mark: { id, at, isDone }, step: { goalId, words, language } }) => {
			return { is: 'marked', id, at, goalId, isDone, words, language } as const;
		}),
		...asks.map(({ asked: { id, at, ask, words, language }, goalId }) => {
			return { is: 'asked', id, at, goalId, ask, words, language } as const;
		}),
		...meanings.map(({ id, at, goalId, answer, words, language }) => {
			return { is: 'meant', id, at, goalId, answer, words, language } as const;
		}),
		...messages.map(({ id, at, words, language }) => {
			return { is: 'wrote', id, at, goalId: null, words, language } as const;
		}),
		...voices.map(({ id, at, kind, feeling, words, language }) => {
			return { is: 'voice', id, at, goalId: null, kind, feeling, words, language } as const;
		}),
		...strengths.map(({ id, at, words, language }) => {
			return { is: 'good-news', id, at, goalId: null, words, language } as const;
		}),
		...complaints.map(({ id, createdAt, words, language }) => {
			return { is: 'complained', id, at: createdAt, goalId: null, words, language } as const;
		}),
		...works.map(({ id, at, words, language }) => {
			return { is: 'works', id, at, goalId: null, words, language } as const;
		}),
		...holding.map(({ id, at, answer, words, language }) => {
			return { is: 'holding', id, at, goalId: null, answer, words, language } as const;
		})
	];
	return all.sort((a, b) => a.at.getTime() - b.at.getTime());
}

/** Their own voice notes, oldest first. */
export async function voiceNotesBy(db: Reader, personId: string) {
	return db
		.select({
			id: voiceNote.id,
			at: voiceNote.at,
			mediaType: voiceNote.mediaType,
			content: voiceNoteContent.content
		})
		.from(voiceNote)
		.innerJoin(voiceNoteContent, eq(voiceNoteContent.voiceNoteId, voiceNote.id))
		.where(eq(voiceNote.personId, personId))
		.orderBy(voiceNote.at, voiceNote.id);
}

/** The photos they added that are shown, oldest first. */
export async function photosBy(db: Reader, personId: string) {
	return db
		.select({ id: photo.id, createdAt: photo.createdAt })
		.from(photo)
		.where(and(eq(photo.personId, personId), eq(photo.state, 'ready')))
		.orderBy(photo.createdAt, photo.id);
}
