/** What must hold between a child's plans and the child's own dates. */
import type { PlanKind } from '../vocabulary';
import { addMonths, type Day } from '../time/days';

export interface PlanDates {
	id: string | null;
	kind: PlanKind;
	childIds: readonly string[];
	startsOn: Day;
	conferenceOn: Day | null;
	closedOn: Day | null;
}

export interface ChildDates {
	id: string;
	bornOn: Day | null;
	diedOn: Day | null;
}

export type PlanProblemCode =
	| 'second-open-plan-of-kind'
	| 'overlaps-child-protection'
	| 'overlaps-child-in-need'
	| 'starts-off-conference-day'
	| 'conference-day-missing'
	| 'ends-same-day'
	| 'ends-before-start'
	| 'runs-past-death'
	| 'starts-before-birth'
	| 'no-child';

export interface PlanProblem {
	code: PlanProblemCode;
	childId: string | null;
}

const unbornMonths = 9;

function conferenceProblem(plan: PlanDates): PlanProblemCode | null {
	if (plan.kind !== 'child-protection') return null;
	if (plan.conferenceOn === null) return 'conference-day-missing';
	return plan.conferenceOn === plan.startsOn ? null : 'starts-off-conference-day';
}

function endProblem(plan: PlanDates): PlanProblemCode | null {
	if (plan.closedOn === null || plan.closedOn > plan.startsOn) return null;
	if (plan.closedOn < plan.startsOn) return 'ends-before-start';
	return plan.kind === 'child-protection' ? 'ends-same-day' : null;
}

function clashOfKinds(kind: PlanKind, other: PlanKind): PlanProblemCode | null {
	if (kind === other) return 'second-open-plan-of-kind';
	if (kind === 'child-in-need' && other === 'child-protection') return 'overlaps-child-protection';
	if (kind === 'child-protection' && other === 'child-in-need') return 'overlaps-child-in-need';
	return null;
}

/** A plan may start on the day another closes: that is how plans step up and down. */
const overlap = (a: PlanDates, b: PlanDates): boolean =>
	(b.closedOn === null || a.startsOn < b.closedOn) &&
	(a.closedOn === null || b.startsOn < a.closedOn);

function clashesFor(childId: string, plan: PlanDates, others: readonly PlanDates[]) {
	const codes = others
		.filter((other) => other.id === null || other.id !== plan.id)
		.filter((other) => other.childIds.includes(childId) && overlap(plan, other))
		.map((other) => clashOfKinds(plan.kind, other.kind));
	return [...new Set(codes)];
}

function lifeProblems(plan: PlanDates, child: ChildDates): (PlanProblemCode | null)[] {
	const isBefore = child.bornOn !== null && plan.startsOn < addMonths(child.bornOn, -unbornMonths);
	const isAfter = child.diedOn !== null && (plan.closedOn === null || plan.closedOn > child.diedOn);
	return [isBefore ? 'starts-before-birth' : null, isAfter ? 'runs-past-death' : null];
}

const problems = (childId: string | null, codes: readonly (PlanProblemCode | null)[]) =>
	codes.flatMap((code): PlanProblem[] => (code === null ? [] : [{ code, childId }]));

/**
 * Everything that would be wrong if `proposed` stood beside `others`; empty when it may stand.
 * `others` may hold the plan itself (same id) as it was. Problems of the plan have no child.
 */
export function planProblems(
	proposed: PlanDates,
	others: readonly PlanDates[],
	children: readonly ChildDates[]
): PlanProblem[] {
	const noChild = proposed.childIds.length === 0 ? ('no-child' as const) : null;
	const ofPlan = problems(null, [noChild, conferenceProblem(proposed), endProblem(proposed)]);
	const ofChildren = proposed.childIds.flatMap((childId) => {
		const child = children.find(({ id }) => id === childId);
		const ofLife = child === undefined ? [] : lifeProblems(proposed, child);
		return problems(childId, [...clashesFor(childId, proposed, others), ...ofLife]);
	});
	return [...ofPlan, ...ofChildren];
}

/** A review is held after the day its plan starts. */
export const reviewProblem = (
	plan: { startsOn: Day },
	heldOn: Day
): 'review-before-start' | null => (heldOn <= plan.startsOn ? 'review-before-start' : null);
