import type { HoldingAnswer } from '$lib/domain/plans/holding';
import { dayOf } from '$lib/domain/time/days';
import type { PublishProblem } from '$lib/domain/plans/publishing';
import type { CloseReason } from '$lib/domain/vocabulary';
import { formatsFor } from '$lib/i18n/format';
import type { Viewer } from '$lib/server/access/viewer';
import { store } from '$lib/server/db/current';
import { holdingChecksOf } from '$lib/server/repositories/family-words';
import type { Face } from '$lib/server/views/people/faces';
import { meetingsOf, type PlanRow } from '$lib/server/repositories/plans';
import { goalsAtDesk, type GoalAtDesk } from '$lib/server/views/goals/goals-at-desk';
import { knownPeople } from '$lib/server/views/people/known-people';
import type { ClockLine } from './dates-page';
import { comingMeetings, type MeetingLine } from './meeting-lines';
import { clocksOf } from './plan-clocks';
import { problemsOfPublishing } from './problems-of-publishing';
import { strengthLines, type StrengthLine } from './strengths';
import { findWritablePlan, type PlanHead } from './writable-plan';

export interface PlanDesk {
	plan: PlanHead;
	startedOn: string;
	publishedOn: string | null;
	closed: { on: string; reason: CloseReason | null } | null;
	why: Pick<PlanRow, 'whyWorried' | 'whatIfNothingChanges' | 'whatIsDifferentThisTime'>;
	strengths: StrengthLine[];
	goals: GoalAtDesk[];
	clocks: ClockLine[];
	coming: MeetingLine[];
	/** What is missing before the family can see it; empty once they can. */
	problems: PublishProblem[];
	/** After it ended: whether it still holds, as those asked see it. */
	holding: HoldingLine[];
}

export interface HoldingLine {
	id: string;
	by: Face;
	month: number;
	answer: HoldingAnswer;
	words: string | null;
	lang: string;
	day: string;
}

/** The plan as it is being written: everything it says, and what it does not say yet. */
export async function planDesk(
	viewer: Viewer,
	familyId: string,
	planId: string
): Promise<PlanDesk | null> {
	const found = await findWritablePlan(viewer, familyId, planId);
	if (!found) return null;
	const { plan, head } = found;
	const db = store.read;
	const formats = formatsFor(viewer.language);
	const people = await knownPeople(db, viewer);
	const [strengths, goals, meetings, problems] = await Promise.all([
		strengthLines(db, viewer, [planId], people),
		goalsAtDesk(db, viewer, plan, people),
		meetingsOf(db, viewer.circles, [familyId]),
		head.isPublished ? [] : problemsOfPublishing(db, viewer, plan)
	]);
	const checks = await holdingChecksOf(db, viewer.circles, [planId]);
	const { whyWorried, whatIfNothingChanges, whatIsDifferentThisTime } = plan;
	return {
		plan: head,
		startedOn: formats.day(plan.startsOn),
		publishedOn: plan.publishedAt && formats.moment(plan.publishedAt),
		closed: plan.closedOn ? { on: formats.day(plan.closedOn), reason: plan.closeReason } : null,
		why: { whyWorried, whatIfNothingChanges, whatIsDifferentThisTime },
		strengths,
		goals,
		clocks: clocksOf(plan, meetings).map(({ kind, dueOn, isLate }) => ({
			id: `${kind} ${dueOn}`,
			kind,
			day: formats.weekday(dueOn),
			isLate
		})),
		coming: comingMeetings(
			viewer,
			meetings.filter((meeting) => meeting.planId === null || meeting.planId === planId)
		),
		holding: checks.map(({ id, personId, month, answer, words, language, at }) => ({
			...{ id, month, answer, words, lang: language },
			by: people.face(personId),
			day: formats.day(dayOf(at))
		})),
		problems
	};
}
