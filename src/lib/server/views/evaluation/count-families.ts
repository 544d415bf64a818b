import { sumOf, type Column } from '$lib/domain/evaluation/publishing';
import { countIn } from '$lib/domain/evaluation/tally';
import { planTimes, timeOnPlan } from '$lib/domain/evaluation/time-on-plan';
import { mainKind } from '$lib/domain/plans/main-kind';
import type { Day } from '$lib/domain/time/days';
import type { PlanKind } from '$lib/domain/vocabulary';
import type { Reader } from '$lib/server/db/store';
import { plansPage, type Period } from '$lib/server/repositories/evaluation';
import { emptyByKind, leaf, ofKind } from './by-kind';
import { eachPage } from './each-page';

interface Counted {
	kind: PlanKind;
	startsOn: Day;
	closedOn: Day | null;
}

/**
 * Families with a plan, by how long it has lasted. Each family once, under the plan with the most
 * at stake, and the latest of those.
 */
export async function countFamilies(db: Reader, period: Period): Promise<Column> {
	const families = new Map<string, Counted>();
	await eachPage(
		(last: ({ id: string; familyId: string } & Counted) | null, size) =>
			plansPage(db, period, last?.id ?? null, size),
		(plans) => {
			for (const plan of plans) {
				const other = families.get(plan.familyId);
				families.set(plan.familyId, other ? weightier(other, plan) : plan);
			}
		}
	);
	const columns = planTimes.map((time) => ({ time, tallies: emptyByKind() }));
	for (const [familyId, { kind, startsOn, closedOn }] of families) {
		const end = closedOn !== null && closedOn < period.to ? closedOn : period.to;
		const column = columns.find(({ time }) => time === timeOnPlan(startsOn, end));
		if (column) countIn(ofKind(column.tallies, kind), familyId, familyId);
	}
	return sumOf(
		'families',
		columns.map(({ time, tallies }) => leaf(time, tallies))
	);
}

function weightier(a: Counted, b: Counted): Counted {
	if (a.kind === b.kind) return a.startsOn >= b.startsOn ? a : b;
	return mainKind([a.kind, b.kind]) === a.kind ? a : b;
}
