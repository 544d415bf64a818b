/** The gap between what people say is data: it is shown and followed, never averaged away. */
import { isLevel } from './level';

/** From this many points on, workers are asked what lies behind a gap. */
export const gapWorthAsking = 3;

export interface Gap {
	low: number;
	high: number;
	size: number;
}

/** The gap between the latest levels of different people; null until two have said one. */
export function gapOf(latest: readonly { raterId: string; level: number | null }[]): Gap | null {
	const levels = latest.map(({ level }) => level).filter(isLevel);
	if (levels.length < 2) return null;
	const low = Math.min(...levels);
	const high = Math.max(...levels);
	return { low, high, size: high - low };
}

export type GapTrend = 'closing' | 'widening' | 'same' | 'unknown';

/** Where a gap is going, from its size before and its size now. */
export function gapTrend(previousSize: number | null, size: number | null): GapTrend {
	if (previousSize === null || size === null) return 'unknown';
	if (size === previousSize) return 'same';
	return size < previousSize ? 'closing' : 'widening';
}
