export function median(values: readonly number[]): number {
	return percentile(values, 0.5);
}

/** The value below which `share` (0 to 1) of the values are; NaN of none. */
export function percentile(values: readonly number[], share: number): number {
	const inOrder = values.toSorted((a, b) => a - b);
	return inOrder[Math.min(inOrder.length - 1, Math.floor(share * inOrder.length))] ?? NaN;
}

/** "12.3" */
export const shown = (value: number, digits = 1): string => value.toFixed(digits);
