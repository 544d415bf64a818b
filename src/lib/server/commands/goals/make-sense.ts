import { mayAgreeTo, type SenseAnswer, type WordsRead } from '$lib/domain/goals/understanding';
import { may } from '$lib/server/access/policy';
import type { Viewer } from '$lib/server/access/viewer';
import { now } from '$lib/server/clock';
import { store } from '$lib/server/db/current';
import type { Tx } from '$lib/server/db/store';
import { translationsOf, type WordingRow } from '$lib/server/repositories/goals';
import { insertUnderstanding } from '$lib/server/repositories/understandings';
import { once, type OnceRefusal } from '../once';
import { notFound, refused, type NotFound, type Refusal } from '../outcome';
import { record } from '../record';
import { findShownGoal } from './find-shown-goal';
import { sendVoiceNote } from './voice-note';
import { isSaidWithin } from './said-within';

export interface NewUnderstanding {
	answer: SenseAnswer;
	/** What it means to them, what is not clear, or why they see it differently. */
	words: string | null;
	/** The same spoken: a voice note that waits. */
	voiceId?: string | null;
	/** Who can see this: one of their circles, no wider than the goal's. */
	circleId: string;
	/** Made when the form opened. */
	key: string;
}

export type MakeSenseOutcome =
	| { ok: true; understandingId: string }
	| NotFound
	| OnceRefusal
	| Refusal<'goal-is-closed' | 'circle-not-yours' | 'words-not-sure'>;

/**
 * Say whether a goal makes sense. Nobody agrees to words that a machine drafted, or that are not in
 * a language of theirs: `words-not-sure`.
 */
export async function makeSense(
	viewer: Viewer,
	goalId: string,
	said: NewUnderstanding
): Promise<MakeSenseOutcome> {
	return store.write(async (tx) => {
		const goal = await findShownGoal(tx, viewer, goalId);
		if (!goal || !may(viewer, 'goal:make-sense')) return notFound;
		if (goal.closedOn) return refused('goal-is-closed');
		if (!(await isSaidWithin(tx, viewer, goal, said.circleId))) return refused('circle-not-yours');
		if (said.answer === 'agree' && !mayAgreeTo(await wordsRead(tx, viewer, goal.wording)))
			return refused('words-not-sure');

		const { key, voiceId = null, ...body } = said;
		const { familyId } = goal;
		const about = { goalId, wordingId: goal.wording.id };
		const saved = await once(
			tx,
			viewer.personId,
			key,
			{ ...about, ...body, voiceId },
			async (id) => {
				const { personId, language } = viewer;
				await insertUnderstanding(tx, {
					id,
					familyId,
					...about,
					...body,
					personId,
					language,
					at: now()
				});
				if (voiceId !== null) {
					const sent = { draftId: voiceId, goal, circleId: said.circleId, subjectId: id };
					await sendVoiceNote(tx, sent, viewer);
				}
				await record(tx, viewer, {
					action: 'goal.made-sense',
					familyId,
					subjectId: goalId,
					circleId: said.circleId
				});
			}
		);
		return saved.ok ? { ok: true, understandingId: saved.subjectId } : saved;
	});
}

async function wordsRead(tx: Tx, { language }: Viewer, wording: WordingRow): Promise<WordsRead> {
	if (wording.language === language) return null;
	const translation = (await translationsOf(tx, [wording.id], language)).get(wording.id);
	if (!translation?.words['plain']) return 'missing';
	return { origin: translation.origin, isChecked: translation.checkedBy !== null };
}
