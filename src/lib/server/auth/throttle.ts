/** How often one network address may try, counted in this process only. */
const windowMinutes = 15;

export interface Throttle {
	/** Counts one try; false when this address has had all of its tries for now. */
	allows(address: string, at: Date): boolean;
}

/** At most `most` tries an address in each quarter of an hour. */
export function throttle(most: number): Throttle {
	const tries = new Map<string, number>();
	let since = 0;
	return {
		allows(address, at) {
			if (at.getTime() - since >= windowMinutes * 60_000) {
				tries.clear();
				since = at.getTime();
			}
			const count = (tries.get(address) ?? 0) + 1;
			tries.set(address, count);
			return count <= most;
		}
	};
}

/** A whole council may sign in from one address at nine in the morning. */
export const asking = throttle(300);
/** A short code has 48 bits: thirty guesses a quarter of an hour find none in fourteen days. */
export const typingShortCodes = throttle(30);
