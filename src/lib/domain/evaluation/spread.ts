/**
 * How often each whole number was said, which is all that a mean and a median need: nobody's own
 * number is kept beside who they are. Not suppressed.
 */
export type Spread = Map<number, number>;

export const emptySpread = (): Spread => new Map();

export function countNumber(spread: Spread, value: number, times = 1): void {
	spread.set(value, (spread.get(value) ?? 0) + times);
}

/** Several as one. */
export function spreadTogether(spreads: readonly Spread[]): Spread {
	const all = emptySpread();
	for (const spread of spreads) for (const [value, times] of spread) countNumber(all, value, times);
	return all;
}

export const sizeOf = (spread: Spread): number => [...spread.values()].reduce((n, t) => n + t, 0);

/** Null where nothing was said. */
export function meanOf(spread: Spread): number | null {
	const n = sizeOf(spread);
	return n === 0 ? null : [...spread].reduce((sum, [value, times]) => sum + value * times, 0) / n;
}

/** The middle one, or half-way between the two in the middle; null where nothing was said. */
export function medianOf(spread: Spread): number | null {
	const n = sizeOf(spread);
	if (n === 0) return null;
	const inOrder = [...spread].sort(([a], [b]) => a - b);
	return (valueAt(inOrder, Math.floor((n - 1) / 2)) + valueAt(inOrder, Math.floor(n / 2))) / 2;
}

function valueAt(inOrder: readonly (readonly [number, number])[], index: number): number {
	let before = 0;
	for (const [value, times] of inOrder) {
		before += times;
		if (index < before) return value;
	}
	throw new Error(`there is no number ${index}`);
}
