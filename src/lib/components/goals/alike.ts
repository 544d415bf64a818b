import type { Said } from './shapes';

/** One passport is enough under a list whose words all came the same way. */
export function areAlike(words: readonly Said[]): boolean {
	return new Set(words.map(({ passport }) => passport)).size === 1;
}
