import type { Column } from '$lib/domain/evaluation/publishing';
import { emptyTally, type Tally } from '$lib/domain/evaluation/tally';
import { planKinds, type PlanKind } from '$lib/domain/vocabulary';

/** A tally for each kind of plan, in the order of `planKinds`. */
export type ByKind = Tally[];

export const emptyByKind = (): ByKind => planKinds.map(() => emptyTally());

export function ofKind(tallies: ByKind, kind: PlanKind): Tally {
	const tally = tallies[planKinds.indexOf(kind)];
	if (!tally) throw new Error(`no row for ${kind}`);
	return tally;
}

/** A column that is not broken down. */
export const leaf = (id: string, tallies: ByKind): Column => ({ id, tallies, breakdowns: [] });
