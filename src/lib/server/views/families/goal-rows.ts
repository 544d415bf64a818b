import { daysBetween } from '$lib/domain/time/days';
import { lastDay } from '$lib/domain/goals/heard';
import { gapOf } from '$lib/domain/ratings/gap';
import type { CircleKind, Standing } from '$lib/domain/vocabulary';
import { formatsFor } from '$lib/i18n/format';
import type { Viewer } from '$lib/server/access/viewer';
import { today } from '$lib/server/clock';
import type { GoalFacts } from '$lib/server/views/goals/goal-facts';
import { latestOf, turnOf, type Latest } from '$lib/server/views/goals/latest';
import { said, type Said } from '$lib/server/views/goals/said';
import type { Face } from '$lib/server/views/people/faces';
import type { NarrowCircles } from './circle-names';
import type { FamilyFacts } from './family-facts';
import { sparkOf, type SparkLine } from './spark';

/** One goal with everyone's latest number side by side. */
export interface GoalRow {
	id: string;
	planId: string;
	words: Said;
	standing: Standing;
	latest: Latest[];
	gap: { low: number; high: number; size: number } | null;
	/** Whose answer is given and still sealed. */
	sealed: Face[];
	waitingFor: Face[];
	isYourTurn: boolean;
	spark: SparkLine[];
	/** How many lines of each kind of evidence, and the last day of each. */
	done: Ledger;
	different: Ledger;
	/** The day it was last heard of; null for never. */
	lastHeard: { day: string; daysAgo: number } | null;
	onlyFor: Exclude<CircleKind, 'whole-plan'> | null;
	isClosed: boolean;
}

export interface Ledger {
	count: number;
	lastDay: string | null;
}

export function goalRow(
	viewer: Viewer,
	family: FamilyFacts,
	facts: GoalFacts,
	narrow: NarrowCircles
): GoalRow {
	const { goal, plan, ratings, evidence } = facts;
	const shortDay = dayText(viewer);
	const latest = latestOf(facts, family.people);
	const turn = turnOf(viewer, facts, family.people);
	const heardOn = lastDay([...ratings, ...evidence]);
	const ledger = (kind: 'done' | 'different'): Ledger => {
		const entries = evidence.filter((entry) => entry.kind === kind);
		const on = lastDay(entries);
		return { count: entries.length, lastDay: on && shortDay(on) };
	};
	return {
		id: goal.id,
		planId: plan.id,
		words: said(viewer, goal.wording, goal.wording.plain, 'plain', family.translations),
		standing: facts.standing,
		latest,
		gap: gapOf(latest.map(({ face, level }) => ({ raterId: face.id, level }))),
		sealed: turn.sealed,
		waitingFor: turn.sealed.length > 0 ? turn.waitingFor : [],
		isYourTurn: turn.isYours,
		spark: sparkOf(facts, family.people),
		done: ledger('done'),
		different: ledger('different'),
		lastHeard:
			heardOn === null ? null : { day: shortDay(heardOn), daysAgo: daysBetween(heardOn, today()) },
		onlyFor: narrow(goal.circleId),
		isClosed: goal.closedOn !== null || plan.closedOn !== null
	};
}

const dayText = (viewer: Viewer) => (day: string) => formatsFor(viewer.language).shortDay(day);
