/** What a child protection plan says about itself; null where nothing is written. */
export interface Worry {
	whyWorried: string | null;
	whatIfNothingChanges: string | null;
}

/**
 * A plan's own words are written over, not versioned. A translation keeps the words it was made
 * from, as this gives them, and is shown only while they are still the plan's.
 */
export function wordsOfWorry({ whyWorried, whatIfNothingChanges }: Worry): string {
	return [whyWorried ?? '', whatIfNothingChanges ?? ''].join('\n');
}
