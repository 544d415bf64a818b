import { sql, type Column, type SQL } from 'drizzle-orm';

/**
 * The CHECK behind a `oneOf` column. The values are constants of our own source, never input:
 * DDL cannot hold bound parameters.
 */
export function isOneOf(column: Column, values: readonly string[]): SQL {
	return sql`${column} in (${sql.raw(values.map((value) => `'${value}'`).join(', '))})`;
}
