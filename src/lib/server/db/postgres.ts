/** The store on PostgreSQL. Its own short transaction, since drizzle's loses clients when BEGIN fails. */
import { drizzle } from 'drizzle-orm/node-postgres';
import { setTimeout } from 'node:timers/promises';
import { Pool, type PoolClient, type QueryConfig } from 'pg';
import { isRetryable } from './errors';
import { applyToPostgres } from './migrate-postgres';
import { Queue } from './queue';
import type { Store, Tx } from './store';
import { WriteScopes, type WriteScope } from './write-scope';

const ATTEMPTS = 6;
const PAUSE_MS = 10;

/** A dying connection says so as an event, and one that nobody hears would end the process. */
function quietPool(url: string, options?: string): Pool {
	const pool = new Pool({
		connectionString: url,
		connectionTimeoutMillis: 5000,
		...(options ? { options } : {})
	});
	const unheard = (): void => undefined;
	pool.on('error', unheard);
	pool.on('connect', (client) => client.on('error', unheard));
	return pool;
}

function transactionOf(client: PoolClient, scope: WriteScope): Tx {
	const turns = new Queue();
	const guarded = new Proxy(client, {
		get(target, name) {
			if (name !== 'query') return Reflect.get(target, name) as unknown;
			return (config: QueryConfig, values?: unknown[]) =>
				scope.statement(() => turns.run(() => target.query(config, values)));
		}
	});
	return Object.assign(drizzle(guarded), { afterCommit: scope.afterCommit });
}

/** PostgreSQL answers ROLLBACK, and no error, to the COMMIT of a spoilt transaction. */
async function commit(client: PoolClient): Promise<void> {
	const { command } = await client.query('commit');
	if (command !== 'COMMIT') throw new Error('The transaction was rolled back at its end.');
}

async function attempt<T>(pool: Pool, scope: WriteScope, job: (tx: Tx) => Promise<T>): Promise<T> {
	const client = await pool.connect();
	let isBroken = false;
	try {
		await client.query('begin');
		const result = await job(transactionOf(client, scope));
		scope.refuseIfFailed();
		scope.isOpen = false;
		await commit(client);
		return result;
	} catch (error) {
		scope.isOpen = false;
		await client.query('rollback').catch(() => (isBroken = true));
		throw error;
	} finally {
		client.release(isBroken);
	}
}

/** Runs again what PostgreSQL undid for the sake of another transaction. */
async function retrying<T>(run: () => Promise<T>): Promise<T> {
	for (let tried = 1; ; tried += 1) {
		try {
			return await run();
		} catch (error) {
			if (tried === ATTEMPTS || !isRetryable(error)) throw error;
			await setTimeout(PAUSE_MS * tried * (0.5 + Math.random()));
		}
	}
}

/** Opens the database at a `postgres:` URL; connections are made as they are needed. */
export function openPostgres(url: string): Store {
	const reading = quietPool(url, '-c default_transaction_read_only=on');
	const writing = quietPool(url);
	const scopes = new WriteScopes();
	return {
		dialect: 'postgres',
		read: drizzle(reading),
		write: (job) => retrying(() => scopes.run((scope) => attempt(writing, scope, job))),
		migrate: (folder) => applyToPostgres(writing, folder),
		async close() {
			await Promise.all([reading.end(), writing.end()]);
		}
	};
}
