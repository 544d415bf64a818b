import { feedbackQuestions, type FeedbackQuestion } from '$lib/domain/feedback/questions';
import { mainKind } from '$lib/domain/plans/main-kind';
import type { Day } from '$lib/domain/time/days';
import type { PlanKind } from '$lib/domain/vocabulary';
import type { Actor } from '$lib/server/access/viewer';
import { now, today } from '$lib/server/clock';
import { store } from '$lib/server/db/current';
import { newId } from '$lib/server/db/id';
import type { Tx } from '$lib/server/db/store';
import { insertFeedbackRound } from '$lib/server/repositories/feedback';
import {
	askablePage,
	hasRoundBetween,
	insertInvites,
	type Askable
} from '$lib/server/repositories/feedback-rounds';
import { refused, type Refusal } from '../outcome';
import { record } from '../record';

export interface NewRound {
	/** In the order they are asked. */
	questions: readonly FeedbackQuestion[];
	opensOn: Day;
	/** The last day an answer is taken. */
	closesOn: Day;
}

export type OpenOutcome =
	| { ok: true; roundId: string; asked: number }
	| Refusal<'no-questions' | 'closes-before-it-opens' | 'another-round-is-open'>;

const pageSize = 1000;

/**
 * Ask every parent and young person with a published plan that is open what they think of the
 * service. One round at a time, so nobody is asked twice.
 */
export async function openFeedbackRound(actor: Actor, round: NewRound): Promise<OpenOutcome> {
	return store.write(async (tx) => {
		const { opensOn, closesOn } = round;
		const questions = feedbackQuestions.filter((question) => round.questions.includes(question));
		if (questions.length === 0) return refused('no-questions');
		if (closesOn < opensOn) return refused('closes-before-it-opens');
		if (await hasRoundBetween(tx, opensOn, closesOn)) return refused('another-round-is-open');

		const roundId = newId();
		await insertFeedbackRound(
			tx,
			{ id: roundId, questions, opensOn, closesOn, createdAt: now() },
			[]
		);
		const asked = await everyoneAskable(tx);
		for (let i = 0; i < asked.length; i += pageSize)
			await insertInvites(tx, roundId, asked.slice(i, i + pageSize));
		await record(tx, actor, { action: 'feedback.opened', familyId: null, subjectId: roundId });
		return { ok: true, roundId, asked: asked.length };
	});
}

/** Each person once, under the plan of theirs with the most at stake. */
async function everyoneAskable(tx: Tx): Promise<Askable[]> {
	const kinds = new Map<string, PlanKind[]>();
	let last: Askable | null = null;
	do {
		const page: Askable[] = await askablePage(tx, today(), last, pageSize);
		for (const { personId, planKind } of page)
			kinds.set(personId, [...(kinds.get(personId) ?? []), planKind]);
		last = page.length < pageSize ? null : (page.at(-1) ?? null);
	} while (last);
	return [...kinds].flatMap(([personId, own]) => {
		const planKind = mainKind(own);
		return planKind === null ? [] : [{ personId, planKind }];
	});
}
