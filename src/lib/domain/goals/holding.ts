/** Whether a goal is good enough, and who says so over how long. */
import { addDays, daysBetween, type Day } from '../time/days';
import { latestOf, type GoalEvidence, type Run } from './heard';

/** From this level on, a goal is good enough for one person. */
export const goodEnoughLevel = 7;

/** Days from the first to the last of a person's unbroken good-enough levels up to now. */
function heldDays(run: Run): number {
	const lastLow = run.findLastIndex(({ level }) => level < goodEnoughLevel);
	const first = run[lastLow + 1];
	return first === undefined ? -1 : daysBetween(first.on, latestOf(run).on);
}

const isWitness = (evidence: GoalEvidence, since: Day): boolean =>
	evidence.on >= since && evidence.source !== 'was-told';

/**
 * True when the level was held for `days` by two different people, one about the child.
 * - A rater holds it by saying good enough at both ends of that time and never less between:
 *   one rating and then silence does not hold anything.
 * - The second may be the author of `different` evidence within that time who saw, heard or read
 *   it; being told is the same source twice.
 * - One of them is a child's own rating, or evidence of the child's experience.
 * - A child whose own latest level is lower is never outvoted.
 */
export function isHeld(
	days: number,
	runs: readonly Run[],
	different: readonly GoalEvidence[],
	asOf: Day
): boolean {
	const isChild = (run: Run): boolean => latestOf(run).raterKind === 'child';
	if (runs.some((run) => isChild(run) && latestOf(run).level < goodEnoughLevel)) return false;

	const holders = runs.filter((run) => heldDays(run) >= days);
	const witnesses = different.filter((evidence) => isWitness(evidence, addDays(asOf, -days)));
	const people = new Set([
		...holders.map((run) => latestOf(run).raterId),
		...witnesses.map(({ authorId }) => authorId)
	]);
	const isAboutChild =
		holders.some(isChild) || witnesses.some(({ isChildsExperience }) => isChildsExperience);
	return holders.length > 0 && people.size >= 2 && isAboutChild;
}
