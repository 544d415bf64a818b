/** Applies migrations on PostgreSQL. */
import type { Pool, PoolClient } from 'pg';
import { createAppliedTable, readMigrations, type Migration } from './migrations';

/** Any number nobody else locks: two processes that start together take turns. */
const LOCK = 7_026_118;

async function apply(client: PoolClient, migration: Migration): Promise<boolean> {
	await client.query('select pg_advisory_xact_lock($1)', [LOCK]);
	await client.query(createAppliedTable);
	const name = [migration.name];
	const found = await client.query('select 1 from applied_migration where name = $1', name);
	if (found.rowCount !== 0) return false;
	for (const statement of migration.statements) await client.query(statement);
	await client.query('insert into applied_migration (name, at) values ($1, $2)', [
		migration.name,
		new Date().toISOString()
	]);
	return true;
}

async function inTransaction(client: PoolClient, migration: Migration): Promise<boolean> {
	await client.query('begin');
	try {
		const isNew = await apply(client, migration);
		await client.query('commit');
		return isNew;
	} catch (error) {
		await client.query('rollback');
		throw error;
	}
}

/** Applies what is missing, each in a transaction of its own; answers the names of it. */
export async function applyToPostgres(pool: Pool, folder?: string): Promise<string[]> {
	const applied: string[] = [];
	const client = await pool.connect();
	try {
		for (const migration of await readMigrations('postgres', folder)) {
			if (await inTransaction(client, migration)) applied.push(migration.name);
		}
	} finally {
		client.release();
	}
	return applied;
}
