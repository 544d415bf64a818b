/** One SQLite connection that drizzle can await. */
import Database from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/sqlite-proxy';
import { setImmediate } from 'node:timers/promises';
import type { Queries } from './store';

export type Connection = Database.Database;
type Statement = Database.Statement<unknown[]>;
type Method = 'run' | 'all' | 'values' | 'get';

const OPENING_TIMEOUT_MS = 5000;
/** Waiting for a lock stops the event loop, so the wait is short and retried without blocking. */
const BUSY_TIMEOUT_MS = 15;
const STATEMENTS_KEPT = 500;
const BREATH_EVERY_MS = 10;

/** Opens a database file with this product's settings; the reader must come after a writer. */
export function connect(file: string, mode: 'reader' | 'writer'): Connection {
	const connection = new Database(file, {
		readonly: mode === 'reader',
		timeout: OPENING_TIMEOUT_MS
	});
	if (mode === 'writer') connection.pragma('journal_mode = WAL');
	// better-sqlite3 is built to fall back to NORMAL in WAL, which can lose what was acknowledged.
	connection.pragma('synchronous = FULL');
	connection.pragma('foreign_keys = ON');
	connection.pragma('trusted_schema = OFF');
	connection.pragma('temp_store = MEMORY');
	connection.pragma('cache_size = -65536');
	connection.pragma('mmap_size = 268435456');
	connection.pragma(`busy_timeout = ${BUSY_TIMEOUT_MS}`);
	return connection;
}

/** Prepared statements by their text; the one used longest ago goes first. */
export class Statements {
	#kept = new Map<string, Statement>();
	#connection: Connection;

	constructor(connection: Connection) {
		this.#connection = connection;
	}

	get(text: string): Statement {
		const statement = this.#kept.get(text) ?? this.#connection.prepare<unknown[]>(text);
		this.#kept.delete(text);
		this.#kept.set(text, statement);
		for (const oldest of this.#kept.keys()) {
			if (this.#kept.size <= STATEMENTS_KEPT) break;
			this.#kept.delete(oldest);
		}
		return statement;
	}
}

let breathedAt = 0;

/** SQLite never waits, so awaiting it never lets anyone else in: this does, every few ms. */
async function breathe(): Promise<void> {
	if (performance.now() - breathedAt < BREATH_EVERY_MS) return;
	await setImmediate();
	breathedAt = performance.now();
}

function execute(statement: Statement, params: unknown[], method: Method): unknown[] | undefined {
	if (!statement.reader) {
		statement.run(...params);
		return [];
	}
	statement.raw(true);
	if (method !== 'get') return statement.all(...params);
	return statement.get(...params) as unknown[] | undefined;
}

/**
 * drizzle over one connection. `guard` surrounds every statement: it runs what it is given, or
 * refuses. The cast is where SQLite's builders put on PostgreSQL's types.
 */
export function queries(
	statements: Statements,
	guard: <T>(run: () => Promise<T>) => Promise<T>,
	refuse: () => void
): Queries {
	const database = drizzle((text, params: unknown[], method) =>
		guard(async () => {
			await breathe();
			refuse();
			return { rows: execute(statements.get(text), params, method) as unknown[] };
		})
	);
	return database as unknown as Queries;
}
