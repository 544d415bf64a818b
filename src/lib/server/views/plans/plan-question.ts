import { endedWithQuestions, holdingMonthDue, type HoldingMonth } from '$lib/domain/plans/holding';
import { today } from '$lib/server/clock';
import { may, type Act } from '$lib/server/access/policy';
import type { Viewer } from '$lib/server/access/viewer';
import { store } from '$lib/server/db/current';
import { newId } from '$lib/server/db/id';
import { monthsAnswered } from '$lib/server/repositories/family-words';
import type { PlanRow } from '$lib/server/repositories/plans';
import { circlesOf } from '$lib/server/repositories/people';
import { circleChoices, type CircleChoice } from '$lib/server/views/goals/rate-question';
import { knownPeople } from '$lib/server/views/people/known-people';
import { readersOf } from '$lib/server/views/people/readers';
import { readablePlans, type ReadablePlan } from './readable-plans';

export interface PlanQuestion {
	planId: string;
	/** The widest first, which is the plan's own. */
	circles: CircleChoice[];
	/** So that sending twice says it once. */
	key: string;
}

/** Null where somebody may not do this, or the plan has ended or is not theirs as a whole. */
export async function planQuestion(
	viewer: Viewer,
	planId: string,
	act: Act
): Promise<PlanQuestion | null> {
	if (!may(viewer, act)) return null;
	const readable = await readablePlans(store.read, viewer);
	const found = readable.find(({ plan }) => plan.id === planId);
	if (!found || found.isGuest || found.plan.closedOn !== null) return null;
	return questionAbout(viewer, found.plan);
}

/** Who can be told what is said about a plan. */
async function questionAbout(viewer: Viewer, plan: PlanRow): Promise<PlanQuestion> {
	const { familyId, circleId } = plan;
	const [circles, people] = await Promise.all([
		circlesOf(store.read, familyId, viewer.circles),
		knownPeople(store.read, viewer)
	]);
	return {
		planId: plan.id,
		circles: circleChoices(viewer, circles, circleId, people),
		key: newId()
	};
}

export interface HoldingQuestion extends PlanQuestion {
	month: HoldingMonth;
	ifThingsSlip: { words: string; lang: string } | null;
}

/** Null where nothing is asked just now. */
export async function holdingQuestion(
	viewer: Viewer,
	planId: string
): Promise<HoldingQuestion | null> {
	if (!may(viewer, 'holding:answer')) return null;
	const readable = await readablePlans(store.read, viewer);
	const found = readable.find(({ plan }) => plan.id === planId);
	const month = found && (await holdingMonthOf(found, viewer));
	if (!found || !month) return null;
	return {
		...(await questionAbout(viewer, found.plan)),
		month,
		ifThingsSlip: slipWordsOf(found.plan)
	};
}

/** The month this person is asked about today, or null. */
export async function holdingMonthOf(
	{ plan, isGuest }: ReadablePlan,
	viewer: Viewer
): Promise<HoldingMonth | null> {
	if (isGuest || !endedWithQuestions(plan) || !may(viewer, 'holding:answer')) return null;
	const answered = await monthsAnswered(store.read, plan.id, viewer.personId);
	return holdingMonthDue(plan.closedOn, today(), answered);
}

/** In the family's own words; null while there are none. */
export function slipWordsOf(plan: PlanRow): { words: string; lang: string } | null {
	const { ifThingsSlip, ifThingsSlipLanguage } = plan;
	return ifThingsSlip === null ? null : { words: ifThingsSlip, lang: ifThingsSlipLanguage ?? 'en' };
}

/** What a family wrote for when things slip, and who reads it; null where they may not write it. */
export async function slipWords(
	viewer: Viewer,
	planId: string
): Promise<{ words: string; readers: string } | null> {
	if (!may(viewer, 'slip-words:write')) return null;
	const readable = await readablePlans(store.read, viewer);
	const found = readable.find(({ plan }) => plan.id === planId);
	if (!found || found.isGuest || found.plan.closeReason === 'child-died') return null;
	const { familyId, circleId, ifThingsSlip } = found.plan;
	return { words: ifThingsSlip ?? '', readers: await readersOf(viewer, familyId, circleId) };
}
