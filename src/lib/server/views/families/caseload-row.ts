import type { StandsOut } from '$lib/domain/families/what-stands-out';
import { daysBetween, type Day } from '$lib/domain/time/days';
import { standings, type PlanKind, type Standing } from '$lib/domain/vocabulary';
import type { Viewer } from '$lib/server/access/viewer';
import { today } from '$lib/server/clock';
import { openGoals, openPlans, type FamilyFacts } from './family-facts';
import { lastSpoke } from './last-spoke';
import { nextPlanned, nextUp, type NextUp } from './next-up';
import { closestVoice, type SparkLine } from './spark';
import { latePromises, standsOut } from './stands-out';

/** One family of a caseload. */
export interface CaseloadRow {
	id: string;
	name: string;
	plans: { id: string; kind: PlanKind; isDraft: boolean }[];
	isClosed: boolean;
	goals: number;
	standsOut: StandsOut;
	/** How many open goals stand how. */
	standings: { standing: Standing; count: number }[];
	/** One line an open goal, of whoever is closest to the child. */
	spark: SparkLine[];
	next: NextUp | null;
	/** The meeting that is planned, where something late comes before it. */
	planned: NextUp | null;
	/** Whole days since they last said something to the viewer's circles; null for never. */
	familySaidDays: number | null;
	childSaidDays: number | null;
	latePromises: number;
	/** What young people said to the viewer's circles and the viewer has not marked as read. */
	unreadVoice: number;
	/** Messages to the viewer's threads they have not said they read. */
	unreadTalk: number;
}

export function caseloadRow(viewer: Viewer, facts: FamilyFacts): CaseloadRow {
	const goals = openGoals(facts);
	const plans = openPlans(facts);
	const spoke = lastSpoke(facts);
	const next = nextUp(viewer, facts);
	return {
		id: facts.familyId,
		name: facts.name,
		plans: plans.map(({ id, kind, publishedAt }) => ({ id, kind, isDraft: publishedAt === null })),
		isClosed: plans.length === 0 && facts.plans.length > 0,
		goals: goals.length,
		standsOut: standsOut(facts),
		standings: standings
			.map((standing) => ({
				standing,
				count: goals.filter((goal) => goal.standing === standing).length
			}))
			.filter(({ count }) => count > 0),
		spark: goals.flatMap((goal) => closestVoice(goal, facts.people)),
		next,
		planned: next?.is === 'clock' ? nextPlanned(viewer, facts) : null,
		familySaidDays: daysSince(spoke.family),
		childSaidDays: daysSince(spoke.child),
		latePromises: latePromises(facts),
		unreadTalk: facts.unreadTalk,
		unreadVoice: facts.voice.filter(({ id }) => !facts.readVoice.has(id)).length
	};
}

const daysSince = (day: Day | null): number | null =>
	day === null ? null : daysBetween(day, today());
