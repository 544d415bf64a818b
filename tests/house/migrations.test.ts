import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { strictly } from '../../scripts/db-generate.mjs';

const folder = mkdtempSync(join(tmpdir(), 'our-plan-drizzle-'));

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const migrationsIn = (path: string): string[] =>
	readdirSync(path).filter((file) => file.endsWith('.sql'));

/** What drizzle-kit would write next, were it asked: the names of new files. */
function nextMigrations(dialect: 'sqlite' | 'postgres', kit: 'sqlite' | 'postgresql'): string[] {
	// drizzle-kit takes every path for a relative one.
	const out = relative('.', join(folder, dialect));
	cpSync(join('drizzle', dialect), out, { recursive: true });
	const before = migrationsIn(out);
	const program = join('node_modules', 'drizzle-kit', 'bin.cjs');
	const schema = `--schema=./drizzle/${dialect}.tables.cjs`;
	const flags = ['generate', `--dialect=${kit}`, schema, `--out=${out}`, '--name=forgotten'];
	const { stdout } = spawnSync(process.execPath, [program, ...flags], { encoding: 'utf8' });
	expect(stdout).toMatch(/No schema changes|Your SQL migration file/);
	return migrationsIn(out).filter((file) => !before.includes(file));
}

describe('the migrations', () => {
	test('of SQLite say all that the schema says', { timeout: 60_000 }, () => {
		expect(nextMigrations('sqlite', 'sqlite')).toEqual([]);
	});

	test('of PostgreSQL say all that the schema says', { timeout: 60_000 }, () => {
		expect(nextMigrations('postgres', 'postgresql')).toEqual([]);
	});

	test('have the same names in both folders', () => {
		expect(migrationsIn('drizzle/sqlite')).toEqual(migrationsIn('drizzle/postgres'));
		expect(migrationsIn('drizzle/sqlite')).not.toEqual([]);
	});

	test.each(migrationsIn('drizzle/sqlite'))('%s makes strict tables only', (file) => {
		const sql = readFileSync(join('drizzle', 'sqlite', file), 'utf8');
		expect(strictly(sql)).toBe(sql);
	});
});

test('a generated table is made strict, and one that is rebuilt stays so', () => {
	const made = 'CREATE TABLE `goal` (\n\t`id` text,\n\tCHECK(id in (1, 2))\n);\n';
	expect(strictly(made)).toBe(made.replace(/\);\n$/, ') STRICT;\n'));
	const rebuilt = 'CREATE TABLE `__new_feedback_answer` (\n\t`id` text\n);';
	expect(strictly(rebuilt)).toMatch(/\) STRICT, WITHOUT ROWID;$/);
});
