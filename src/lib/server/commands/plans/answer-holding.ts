import { endedWithQuestions, holdingMonthDue, type HoldingAnswer } from '$lib/domain/plans/holding';
import { may } from '$lib/server/access/policy';
import { placeIn, type Viewer } from '$lib/server/access/viewer';
import { now, today } from '$lib/server/clock';
import { store } from '$lib/server/db/current';
import { insertHoldingCheck, monthsAnswered } from '$lib/server/repositories/family-words';
import { findSubmission } from '$lib/server/repositories/records';
import { findPlan } from '$lib/server/repositories/plans';
import { isSaidWithin } from '../goals/said-within';
import { once, type OnceRefusal } from '../once';
import { notFound, refused, type NotFound, type Refusal } from '../outcome';
import { record } from '../record';

export interface HoldingSaid {
	answer: HoldingAnswer;
	words: string | null;
	/** Who can see it: the plan's circle, or one of the speaker's inside it. */
	circleId: string;
	/** Made when the form opened. */
	key: string;
}

export type AnswerHoldingOutcome =
	{ ok: true; id: string } | NotFound | OnceRefusal | Refusal<'circle-not-yours' | 'nothing-asked'>;

/** A month after a plan has ended, and again after 3 and 6: whether it still holds. */
export async function answerHolding(
	viewer: Viewer,
	planId: string,
	{ key, ...said }: HoldingSaid
): Promise<AnswerHoldingOutcome> {
	return store.write(async (tx) => {
		const plan = await findPlan(tx, viewer.circles, planId);
		if (!plan?.publishedAt || !may(viewer, 'holding:answer')) return notFound;
		if (!endedWithQuestions(plan)) return notFound;
		const { familyId, closedOn } = plan;
		if (!placeIn(viewer, familyId)) return notFound;
		if (!(await isSaidWithin(tx, viewer, plan, said.circleId))) return refused('circle-not-yours');
		const { personId, language } = viewer;
		const answered = await monthsAnswered(tx, planId, personId);
		const month = holdingMonthDue(closedOn, today(), answered);
		const isSentAgain = (await findSubmission(tx, key)) !== null;
		if (month === null && !isSentAgain) return refused('nothing-asked');
		const saved = await once(tx, personId, key, { planId, ...said }, async (id) => {
			if (month === null) return;
			const { circleId, answer, words } = said;
			const who = { id, familyId, planId, circleId, personId };
			await insertHoldingCheck(tx, { ...who, month, answer, words, language, at: now() });
			await record(tx, viewer, { action: 'holding.answered', familyId, subjectId: id, circleId });
		});
		return saved.ok ? { ok: true, id: saved.subjectId } : saved;
	});
}
