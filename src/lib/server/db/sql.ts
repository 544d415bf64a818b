/** The few pieces of SQL that would otherwise differ between the engines. */
import { avg, desc, sql, sum, type AnyColumn, type SQL } from 'drizzle-orm';

/** Newest first; ids decide between rows of the same moment. */
export function latestFirst(at: AnyColumn, id: AnyColumn): [SQL, SQL] {
	return [desc(at), desc(id)];
}

/** Rows after `last` in the order of `latestFirst`: the next page, through the index. */
export function olderThan(
	at: AnyColumn,
	id: AnyColumn,
	last: { at: Date; id: string }
): SQL<boolean> {
	return sql<boolean>`(${at}, ${id}) < (${sql.param(last.at, at)}, ${sql.param(last.id, id)})`;
}

/** The mean as a number (both engines say it as text), null when there is nothing to average. */
export function averageOf(column: AnyColumn): SQL<number | null> {
	return avg(column).mapWith(Number);
}

/** The sum as a number, null when there are no rows. */
export function totalOf(column: AnyColumn): SQL<number | null> {
	return sum(column).mapWith(Number);
}

/** An id as the text the audit keeps it as: PostgreSQL never compares the two by itself. */
export function asText(id: AnyColumn): SQL<string> {
	return sql<string>`cast(${id} as text)`;
}
