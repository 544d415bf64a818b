/**
 * What the rest of the server may do with the database. Both engines wear PostgreSQL's types, so a
 * query that compiles here is one that both can run.
 */
import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core';
import type { Dialect } from './dialect';

export type Queries = PgDatabase<PgQueryResultHKT, Record<string, never>>;

/** Reads committed rows; has no way to write. */
export type Reader = Pick<Queries, 'select' | 'selectDistinct' | 'with' | '$with' | '$count'>;

/** One transaction. It ends with the `write` that made it, and refuses to work after that. */
export type Tx = Reader &
	Pick<Queries, 'insert' | 'update' | 'delete'> & {
		/** Runs once the rows are safely kept; forgotten on rollback, and on each retry. */
		afterCommit(hook: () => void): void;
	};

export interface Store {
	readonly dialect: Dialect;
	readonly read: Reader;
	/**
	 * Runs `work` in one transaction: all of it is kept, or none. `work` makes database calls only,
	 * since PostgreSQL may run it again. Throws when called inside another `write`, and when a
	 * statement failed even if `work` caught the error.
	 */
	write<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
	/** Applies what is not applied yet and answers the names of it, in order. */
	migrate(folder?: string): Promise<string[]>;
	/** Waits for the writes under way, then lets go of the database. */
	close(): Promise<void>;
}
