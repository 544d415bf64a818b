/**
 * Which way a goal is going, from each person's own change. Levels of different people are
 * never added or averaged: a person only says better, the same or harder than they said before.
 */
import type { Standing } from '../vocabulary';
import { addDays, daysBetween } from '../time/days';
import { latestOf, type Run, type SaidLevel } from './heard';

/** People are compared with what they said about this long ago. */
export const lookBackDays = 42;

/** From this many points down, a child's own "harder" cannot be outvoted into "better". */
export const childsHarderPoints = 2;

/** The level of an earlier day nearest to six weeks before the latest; null where there is none. */
function comparedWith(run: Run): SaidLevel | null {
	const latest = latestOf(run);
	const target = addDays(latest.on, -lookBackDays);
	const distance = (said: SaidLevel): number => Math.abs(daysBetween(target, said.on));
	return run
		.filter(({ on }) => on < latest.on)
		.reduce<SaidLevel | null>(
			(near, said) => (near === null || distance(said) <= distance(near) ? said : near),
			null
		);
}

/** Points this person has moved over about six weeks; null until they have said it on two days. */
export function movedBy(run: Run): number | null {
	const earlier = comparedWith(run);
	return earlier === null ? null : latestOf(run).level - earlier.level;
}

/**
 * More people better than harder is getting better; more harder than better is harder; even, or
 * all the same, is about the same. Nobody comparable yet is getting going. Where a child has
 * fallen by `childsHarderPoints` or more, even is harder, and outvoted is about the same.
 */
export function directionOf(runs: readonly Run[]): Standing {
	const moves = runs.flatMap((run) => {
		const by = movedBy(run);
		return by === null ? [] : [{ by, isChild: latestOf(run).raterKind === 'child' }];
	});
	if (moves.length === 0) return 'getting-going';
	const better = moves.filter(({ by }) => by > 0).length;
	const harder = moves.filter(({ by }) => by < 0).length;
	const childFell = moves.some(({ by, isChild }) => isChild && by <= -childsHarderPoints);
	if (harder > better || (childFell && harder === better)) return 'harder-just-now';
	return better > harder && !childFell ? 'getting-better' : 'about-the-same';
}
