import { raterKindOf } from '$lib/domain/families/circles';
import { feedbackQuestions, isFeedbackLevel } from '$lib/domain/feedback/questions';
import { may } from '$lib/server/access/policy';
import type { Viewer } from '$lib/server/access/viewer';
import { today } from '$lib/server/clock';
import { store } from '$lib/server/db/current';
import { randomId } from '$lib/server/db/id';
import { claimAnswer, findAsked, insertAnswer } from '$lib/server/repositories/feedback';
import { notFound, refused, type NotFound, type Refusal } from '../outcome';
import { record } from '../record';

export interface NewAnswer {
	/** Question id → 1 to 5, or null for "I do not want to say"; a question left out is null. */
	levels: Readonly<Record<string, number | null>>;
	words: string | null;
}

export type AnswerOutcome =
	{ ok: true } | NotFound | Refusal<'already-answered' | 'round-is-closed' | 'not-a-level'>;

/**
 * Answer a round about the service, once. Nothing kept says whose answer it is: no person, no
 * family, no moment, and no form key, which would be a thread from one to the other. The audit
 * says that somebody answered and not who, since answers lie in the table in the order they came.
 */
export async function answerFeedback(
	viewer: Viewer,
	roundId: string,
	answer: NewAnswer
): Promise<AnswerOutcome> {
	return store.write(async (tx) => {
		const asked = await findAsked(tx, roundId, viewer.personId);
		if (!asked || !may(viewer, 'feedback:answer')) return notFound;
		const { round, invite } = asked;
		if (round.opensOn > today()) return notFound;
		const levels = levelsFor(round.questions, answer.levels);
		if (!levels) return refused('not-a-level');
		if (invite.hasAnswered) return refused('already-answered');
		if (round.closesOn < today()) return refused('round-is-closed');
		if (!(await claimAnswer(tx, roundId, viewer.personId))) return refused('already-answered');

		await insertAnswer(tx, {
			id: randomId(),
			roundId,
			planKind: invite.planKind,
			raterKind: raterKindOf(viewer.role),
			levels,
			words: answer.words,
			language: viewer.language
		});
		await record(tx, somebody, { action: 'feedback.answered', familyId: null, subjectId: null });
		return { ok: true };
	});
}

const somebody = { personId: null };

/** Only what the round asks, in its order; null when one of the numbers is not 1 to 5. */
function levelsFor(asked: readonly string[], given: NewAnswer['levels']) {
	const questions = feedbackQuestions.filter((question) => asked.includes(question));
	const levels = questions.map((question) => [question, given[question] ?? null] as const);
	const isSound = levels.every(([, level]) => level === null || isFeedbackLevel(level));
	return isSound ? Object.fromEntries(levels) : null;
}
