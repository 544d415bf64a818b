import type { Day } from '../time/days';
import type { CensusPlan } from './census-child';
import type { HeldPlan } from './census-held';
import type { Change, Part, PlanWrite, ReasonCode } from './census-outcome';
import { planProblems, reviewProblem } from './invariants';

/** The child the plans are for; `id` is any name the held plans know the child by. */
export interface PlannedChild {
	id: string;
	bornOn: Day | null;
	diedOn: Day | null;
}

type Dated = CensusPlan & { startsOn: Day };
type Known = Omit<HeldPlan, 'id'> & { id: string | null };

/**
 * Plans are matched by kind and first day, and taken in the order they started, each measured
 * against the rules of plans with those before it. A plan that breaks one is left out by itself.
 */
export function planPlans(
	told: readonly CensusPlan[],
	held: readonly HeldPlan[],
	child: PlannedChild,
	today: Day
): Part<PlanWrite> {
	const part: Part<PlanWrite> = { changes: [], reasons: [], writes: [] };
	const undated = told.filter((plan) => plan.startsOn === null);
	part.reasons.push(...undated.map(({ line }) => ({ code: 'no-plan-date' as const, line })));
	const seen = new Set<string>();
	let standing: Known[] = [...held];
	for (const plan of told.filter(isDated).sort(byStart)) {
		const key = `${plan.kind} ${plan.startsOn}`;
		const known = standing.find((one) => one.kind === plan.kind && one.startsOn === plan.startsOn);
		const next = knownAs(plan, known, child.id);
		const others = standing.filter((one) => one !== known);
		const codes = seen.has(key)
			? (['plan-twice'] as const)
			: troubleWith(plan, known, next, others, child, today);
		part.reasons.push(...codes.map((code) => ({ code, line: plan.line })));
		seen.add(key);
		if (codes.length > 0) continue;
		standing = [...others, next];
		addWrites(part, plan, known, next, today);
	}
	return part;
}

function isDated(plan: CensusPlan): plan is Dated {
	return plan.startsOn !== null;
}

function byStart(a: Dated, b: Dated): number {
	return a.startsOn < b.startsOn ? -1 : a.startsOn > b.startsOn ? 1 : a.line - b.line;
}

/** The plan as it would stand; a missing end never opens a closed plan again. */
function knownAs(plan: Dated, known: Known | undefined, childId: string): Known {
	if (known) return { ...known, closedOn: plan.endsOn ?? known.closedOn };
	return {
		id: null,
		kind: plan.kind,
		startsOn: plan.startsOn,
		conferenceOn: plan.kind === 'child-protection' ? plan.startsOn : null,
		closedOn: plan.endsOn,
		childIds: [childId],
		isPublished: false,
		reviewedOn: []
	};
}

function troubleWith(
	plan: Dated,
	known: Known | undefined,
	next: Known,
	others: readonly Known[],
	child: PlannedChild,
	today: Day
): readonly ReasonCode[] {
	if (known && known.closedOn === next.closedOn) return [];
	if (known && isTheTeams(known)) return ['team-keeps-plan'];
	if (plan.startsOn > today || (plan.endsOn !== null && plan.endsOn > today)) {
		return ['date-in-future'];
	}
	const problems = planProblems(next, others, [child]);
	return [...new Set(problems.map((problem) => problem.code))];
}

/** A plan people work with, or one for brothers and sisters too, is not this child's file's to end. */
function isTheTeams(plan: Known): boolean {
	return plan.isPublished || plan.childIds.length > 1;
}

function addWrites(
	part: Part<PlanWrite>,
	plan: Dated,
	known: Known | undefined,
	next: Known,
	today: Day
): void {
	const { line } = plan;
	const reviews = known && isTheTeams(known) ? [] : newReviews(part, plan, next, today);
	const changes: Change[] = reviews.map((to) => ({ field: 'review', from: null, to, line }));
	if (!known) {
		changes.unshift({ field: `${plan.kind}-plan`, from: null, to: plan.startsOn, line });
	} else if (known.closedOn !== next.closedOn) {
		changes.push({ field: 'plan-closed-on', from: known.closedOn, to: next.closedOn, line });
	}
	if (changes.length === 0) return;
	const { id, closedOn } = next;
	part.changes.push(...changes);
	part.writes.push({ id, kind: plan.kind, startsOn: plan.startsOn, closedOn, reviewsOn: reviews });
}

function newReviews(part: Part<PlanWrite>, plan: Dated, next: Known, today: Day): Day[] {
	const days = new Set<Day>();
	for (const { on, line } of plan.reviews) {
		const code = on > today ? 'date-in-future' : reviewProblem(plan, on);
		if (code) part.reasons.push({ code, line });
		else if (!next.reviewedOn.includes(on)) days.add(on);
	}
	return [...days].sort();
}
