/**
 * The vocabulary every table is written in, once for each engine. The application sees the
 * PostgreSQL types on both, so what only SQLite offers (`.all()`, `.get()`, `.run()`) does not
 * compile. The cast at the end of `sqliteColumns` is the only one in the data layer.
 */
import * as pg from 'drizzle-orm/pg-core';
import * as lite from 'drizzle-orm/sqlite-core';

const bytea = pg.customType<{ data: Buffer }>({ dataType: () => 'bytea' });

export const pgColumns = {
	table: pg.pgTable,
	index: pg.index,
	uniqueIndex: pg.uniqueIndex,
	primaryKey: pg.primaryKey,
	check: pg.check,
	/** A UUIDv7 from `newId()`. */
	id: (name: string) => pg.uuid(name),
	text: (name: string) => pg.text(name),
	/** One of a closed list; pair it with a CHECK through `isOneOf`. */
	oneOf: <const V extends readonly [string, ...string[]]>(name: string, values: V) =>
		pg.text(name, { enum: values as unknown as [V[number], ...V[number][]] }),
	int: (name: string) => pg.integer(name),
	/** A counter that may outgrow 32 bits. */
	seq: (name: string) => pg.bigint(name, { mode: 'number' }),
	bool: (name: string) => pg.boolean(name),
	/** Opaque payload, never queried into. */
	json: <T>(name: string) => pg.jsonb(name).$type<T>(),
	/** A file's content. */
	bytes: (name: string) => bytea(name),
	/** A moment, to the millisecond. */
	instant: (name: string) => pg.timestamp(name, { withTimezone: true, precision: 3, mode: 'date' }),
	/** A calendar day, `YYYY-MM-DD`. */
	day: (name: string) => pg.date(name, { mode: 'string' })
};

export type Columns = typeof pgColumns;

export const sqliteColumns = {
	table: lite.sqliteTable,
	index: lite.index,
	uniqueIndex: lite.uniqueIndex,
	primaryKey: lite.primaryKey,
	check: lite.check,
	id: (name: string) => lite.text(name),
	text: (name: string) => lite.text(name),
	oneOf: (name: string, values: readonly [string, ...string[]]) =>
		lite.text(name, { enum: values as [string, ...string[]] }),
	int: (name: string) => lite.integer(name),
	seq: (name: string) => lite.integer(name),
	bool: (name: string) => lite.integer(name, { mode: 'boolean' }),
	json: (name: string) => lite.text(name, { mode: 'json' }),
	bytes: (name: string) => lite.blob(name, { mode: 'buffer' }),
	instant: (name: string) => lite.integer(name, { mode: 'timestamp_ms' }),
	day: (name: string) => lite.text(name)
} satisfies Record<keyof Columns, unknown> as unknown as Columns;
