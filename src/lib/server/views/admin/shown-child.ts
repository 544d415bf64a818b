import type { Change, ChildImport, ChildOutcome, Reason } from '$lib/domain/plans/census-outcome';
import { isDay } from '$lib/domain/time/days';
import type { Formats } from '$lib/i18n/format';

/** Enough of one child to decide by; a file may hold a thousand plans for a child. */
const mostShown = 12;

export interface ShownChild {
	line: number;
	localId: string | null;
	outcome: ChildOutcome;
	/** Days are text in the reader's language; codes stay as the census writes them. */
	changes: Pick<Change, 'field' | 'from' | 'to'>[];
	moreChanges: number;
	reasons: Reason[];
	moreReasons: number;
}

/** What a file does to one child, in the order of the file. */
export function showChild(child: ChildImport, formats: Formats): ShownChild {
	const { line, localId, outcome, changes, reasons } = child;
	const value = (text: string | null) => (text !== null && isDay(text) ? formats.day(text) : text);
	return {
		line,
		localId,
		outcome,
		changes: changes
			.slice(0, mostShown)
			.map(({ field, from, to }) => ({ field, from: value(from), to: value(to) })),
		moreChanges: Math.max(0, changes.length - mostShown),
		reasons: reasons.slice(0, mostShown),
		moreReasons: Math.max(0, reasons.length - mostShown)
	};
}
