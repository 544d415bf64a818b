import { and, gte, isNull, or, type Placeholder } from 'drizzle-orm';
import type { Day } from '$lib/domain/time/days';
import { tables } from '$lib/server/db/tables';

/** A place that counts on a day: it has not run out by then, and nobody ended it before. */
export function isCurrent(
	on: Day | Placeholder,
	place: Pick<typeof tables.membership, 'until' | 'endedAt'> = tables.membership
) {
	return and(isNull(place.endedAt), or(isNull(place.until), gte(place.until, on)));
}
