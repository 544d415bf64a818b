import type { CloseReason, PlanKind } from '$lib/domain/vocabulary';
import { wordsOfWorry } from '$lib/domain/plans/worry';
import { formatsFor } from '$lib/i18n/format';
import { may } from '$lib/server/access/policy';
import type { Viewer } from '$lib/server/access/viewer';
import { goalCard, type GoalCard } from '$lib/server/views/goals/goal-card';
import type { Facts, GoalFacts } from '$lib/server/views/goals/goal-facts';
import { said, type Said, type Translations } from '$lib/server/views/goals/said';
import type { KnownPeople } from '$lib/server/views/people/known-people';
import { slipWordsOf } from './plan-question';
import type { ReadablePlan } from './readable-plans';
import type { StrengthLine } from './strengths';

/** One plan as a family reads it: strengths first, then goals, then the worry that made it. */
export interface PlanPart {
	id: string;
	/** Null for someone invited to some of its goals. */
	kind: PlanKind | null;
	/** Names of the children it is for, as one piece of text. */
	children: string;
	strengths: StrengthLine[];
	goals: GoalCard[];
	worry: { why: Said | null; ifNothingChanges: Said | null } | null;
	closed: { day: string; reason: CloseReason | null } | null;
	/** Whether the viewer may say what goes well, add a goal of their own, write for when things slip. */
	can: { sayNews: boolean; addGoal: boolean; writeSlip: boolean };
	/** Something holds by now: a good time to write down what helped. */
	somethingHolds: boolean;
	/** In the family's own words: what we will do if things slip. */
	ifThingsSlip: { words: string; lang: string } | null;
}

/** A closed plan keeps only the goals that held. */
export function planPart(
	viewer: Viewer,
	{ plan, isGuest }: ReadablePlan,
	facts: Facts,
	strengths: readonly StrengthLine[],
	people: KnownPeople
): PlanPart {
	const formats = formatsFor(viewer.language);
	const goals = facts.goals.filter(({ goal }) => goal.planId === plan.id);
	const isOpen = !isGuest && plan.closedOn === null;
	const shown = plan.closedOn === null ? goals : goals.filter(hasHeld);
	return {
		id: plan.id,
		kind: isGuest ? null : plan.kind,
		children: formats.list(namesOf(isGuest ? childrenOf(goals) : plan.childIds, people)),
		strengths: strengths.filter(({ planId }) => planId === plan.id),
		goals: shown.map((goal) => goalCard(viewer, goal, facts.translations, people)),
		worry: isGuest || plan.closedOn !== null ? null : worryOf(viewer, plan, facts.translations),
		closed:
			plan.closedOn === null ? null : { day: formats.day(plan.closedOn), reason: plan.closeReason },
		can: {
			sayNews: isOpen && may(viewer, 'good-news:say'),
			addGoal: isOpen && may(viewer, 'goal:add-own'),
			writeSlip: !isGuest && may(viewer, 'slip-words:write')
		},
		somethingHolds: goals.some(hasHeld),
		ifThingsSlip: isGuest ? null : slipWordsOf(plan)
	};
}

const hasHeld = ({ standing }: GoalFacts) =>
	standing === 'good-enough-now' || standing === 'staying-good';

const childrenOf = (goals: readonly GoalFacts[]) => [
	...new Set(goals.flatMap(({ childIds }) => childIds))
];

function namesOf(childIds: readonly string[], people: KnownPeople): string[] {
	return childIds.flatMap((id) => people.child(id)?.name ?? []).filter((name) => name !== '');
}

function worryOf(viewer: Viewer, plan: ReadablePlan['plan'], translations: Translations) {
	if (plan.kind !== 'child-protection') return null;
	const isOfThese = translations.get(plan.id)?.words['of'] === wordsOfWorry(plan);
	const row = { id: plan.id, language: 'en' };
	const sayIt = (field: 'whyWorried' | 'whatIfNothingChanges') => {
		const words = plan[field];
		return words === null
			? null
			: said(viewer, row, words, field, isOfThese ? translations : new Map());
	};
	return { why: sayIt('whyWorried'), ifNothingChanges: sayIt('whatIfNothingChanges') };
}
