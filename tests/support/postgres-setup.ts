/** Before the contract suite runs on PostgreSQL: a server, and a migrated template to copy. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { Pool } from 'pg';
import type { TestProject } from 'vitest/node';
import { applyToPostgres } from '../../src/lib/server/db/migrate-postgres';
import { findBinaries, startServer, type Server } from './postgres-server';

declare module 'vitest' {
	export interface ProvidedContext {
		/** A server with the database `our_plan_template`; empty when there is no PostgreSQL. */
		postgresUrl: string;
	}
}

const REASON_FILE = 'test-results/postgres.txt';

async function server(): Promise<Server | null> {
	const given = process.env['TEST_POSTGRES_URL'];
	if (given) return { url: given, stop: () => undefined };
	const binaries = findBinaries();
	return binaries ? startServer(binaries) : null;
}

/** Leaves the reason where `npm test` ends by printing it; where CI runs, both engines must. */
function doWithout(): void {
	const reason =
		'PostgreSQL 15 or later was not found and could not be installed: the contract suite ran on SQLite only.';
	if (process.env['CI']) throw new Error(reason);
	mkdirSync('test-results', { recursive: true });
	writeFileSync(REASON_FILE, `${reason}\n`);
}

async function makeTemplate(url: string): Promise<void> {
	const admin = new Pool({ connectionString: url });
	await admin.query('drop database if exists our_plan_template');
	await admin.query('create database our_plan_template');
	await admin.end();
	const address = new URL(url);
	address.pathname = '/our_plan_template';
	const template = new Pool({ connectionString: address.href });
	await applyToPostgres(template);
	await template.end();
}

export default async function setup(project: TestProject): Promise<() => void> {
	rmSync(REASON_FILE, { force: true });
	const running = await server();
	if (running) await makeTemplate(running.url);
	else doWithout();
	project.provide('postgresUrl', running?.url ?? '');
	return () => running?.stop();
}
