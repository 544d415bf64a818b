/**
 * A count that remembers how many people and families it came from: six goals rated by one parent
 * are still one parent, and six workers of one family are still one family.
 */
import { smallestShownCount } from './suppression';

export interface Tally {
	count: number;
	/** Those who made it, never more kept than decide whether it may be shown. */
	people: Set<string>;
	families: Set<string>;
}

export const emptyTally = (): Tally => ({ count: 0, people: new Set(), families: new Set() });

function keep(seen: Set<string>, id: string): void {
	if (seen.size < smallestShownCount) seen.add(id);
}

/** Remembers who it came from without counting them again. */
export function noteFrom(tally: Tally, personId: string, familyId: string): void {
	keep(tally.people, personId);
	keep(tally.families, familyId);
}

/** Adds one to the count. */
export function countIn(tally: Tally, personId: string, familyId: string): void {
	tally.count += 1;
	noteFrom(tally, personId, familyId);
}

/** Several tallies as one; somebody in two of them is still one person. */
export function together(tallies: readonly Tally[]): Tally {
	const all = emptyTally();
	for (const { count, people, families } of tallies) {
		all.count += count;
		for (const id of people) keep(all.people, id);
		for (const id of families) keep(all.families, id);
	}
	return all;
}

/** True for a count of 1 to 5, and for any count made by 1 to 5 people or families. */
export const isTooFew = ({ count, people, families }: Tally): boolean =>
	count > 0 && Math.min(count, people.size, families.size) < smallestShownCount;
