/**
 * Distance travelled: how far each person's own rating of a goal moved. People are never mixed:
 * a summary is of one kind of rater, with how many are missing beside it.
 */
import { raterKinds, type PlanKind, type RaterKind } from '../vocabulary';
import { changeOf, isLevel } from '../ratings/level';
import type { Day } from '../time/days';

/** From this many points on, a change is unlikely to be chance. */
export const defaultReliableChange = 3;

export interface RatingSeries {
	goalId: string;
	raterKind: RaterKind;
	raterId: string;
	planKind: PlanKind;
	levels: readonly { on: Day; level: number | null }[];
}

/** `latest` and `change` are null until two levels were said. */
export interface DistanceRow {
	goalId: string;
	raterId: string;
	raterKind: RaterKind;
	planKind: PlanKind;
	first: number | null;
	latest: number | null;
	change: number | null;
}

/** `n` have a distance, `missing` were asked and have none; means are null where `n` is 0. */
export interface DistanceSummary {
	raterKind: RaterKind;
	n: number;
	missing: number;
	meanFirst: number | null;
	meanLatest: number | null;
	meanChange: number | null;
	reliablyBetter: number;
	reliablyHarder: number;
	aboutSame: number;
}

function rowOf({ levels, ...who }: RatingSeries): DistanceRow {
	const said = [...levels]
		.sort((a, b) => (a.on < b.on ? -1 : Number(a.on > b.on)))
		.map(({ level }) => level)
		.filter(isLevel);
	const first = said[0] ?? null;
	const latest = said.length < 2 ? null : (said.at(-1) ?? null);
	const { goalId, raterId, raterKind, planKind } = who;
	return { goalId, raterId, raterKind, planKind, first, latest, change: changeOf(first, latest) };
}

function mean(numbers: readonly (number | null)[]): number | null {
	const known = numbers.filter((n) => n !== null);
	return known.length === 0 ? null : known.reduce((sum, n) => sum + n, 0) / known.length;
}

function summaryOf(
	raterKind: RaterKind,
	rows: readonly DistanceRow[],
	reliableChange: number
): DistanceSummary {
	const measured = rows.filter(({ change }) => change !== null);
	const changes = measured.map(({ change }) => change ?? 0);
	const reliablyBetter = changes.filter((change) => change >= reliableChange).length;
	const reliablyHarder = changes.filter((change) => change <= -reliableChange).length;
	return {
		raterKind,
		n: measured.length,
		missing: rows.length - measured.length,
		meanFirst: mean(measured.map(({ first }) => first)),
		meanLatest: mean(measured.map(({ latest }) => latest)),
		meanChange: mean(changes),
		reliablyBetter,
		reliablyHarder,
		aboutSame: measured.length - reliablyBetter - reliablyHarder
	};
}

/** One row for each series and one summary for each kind of rater asked. Not suppressed. */
export function distanceTravelled(
	series: readonly RatingSeries[],
	options: { reliableChange?: number | undefined } = {}
): { rows: DistanceRow[]; byRaterKind: DistanceSummary[] } {
	const reliableChange = options.reliableChange ?? defaultReliableChange;
	const rows = series.map(rowOf);
	const byRaterKind = raterKinds
		.map((kind) => ({ kind, ofKind: rows.filter(({ raterKind }) => raterKind === kind) }))
		.filter(({ ofKind }) => ofKind.length > 0)
		.map(({ kind, ofKind }) => summaryOf(kind, ofKind, reliableChange));
	return { rows, byRaterKind };
}
