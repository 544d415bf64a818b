import type { RaterKind } from '../vocabulary';
import { changeOf } from './level';

/** From this many points above, a worker is asked for the evidence. */
export const pointsAbove = 2;

/**
 * Rule of practice 5: a worker two or more points above the child, or above another agency,
 * is asked how they know. `others` are the latest ratings of everyone else.
 */
export function mustSayHowTheyKnow(
	worker: { level: number | null; agency: string | null },
	others: readonly { level: number | null; raterKind: RaterKind; agency: string | null }[]
): boolean {
	return others.some(({ level, raterKind, agency }) => {
		const isOtherAgency = agency !== null && agency !== worker.agency;
		const above = changeOf(level, worker.level) ?? 0;
		return (raterKind === 'child' || isOtherAgency) && above >= pointsAbove;
	});
}
