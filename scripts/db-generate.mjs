/**
 * Writes the next migration into both folders under one name, from the schema:
 *   npm run db:generate -- name-of-the-change
 *   npm run db:generate -- name-of-the-change --custom     (two empty files for SQL of your own)
 */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const dialects = /** @type {const} */ (['sqlite', 'postgres']);
const drizzleKit = join('node_modules', 'drizzle-kit', 'bin.cjs');

/** Ordered by id, so that the order of its rows does not tell who answered when. */
const withoutRowid = ['feedback_answer'];

/** @param {string} folder */
const migrationsIn = (folder) => readdirSync(folder).filter((file) => file.endsWith('.sql'));

/**
 * Makes every table STRICT, which drizzle-kit cannot say and a rebuilt table loses.
 * @param {string} sql one generated SQLite migration
 */
export function strictly(sql) {
	return sql.replace(
		/CREATE TABLE `(\w+)` \([\s\S]*?^\);/gm,
		(table, /** @type {string} */ name) => {
			const isOrdered = withoutRowid.includes(name.replace(/^__new_/, ''));
			return table.replace(/\);$/, isOrdered ? ') STRICT, WITHOUT ROWID;' : ') STRICT;');
		}
	);
}

/**
 * @param {'sqlite' | 'postgres'} dialect
 * @param {string[]} flags
 * @returns {string[]} the new files
 */
function generate(dialect, flags) {
	const folder = join('drizzle', dialect);
	const before = new Set(migrationsIn(folder));
	const config = `--config=drizzle/${dialect}.config.ts`;
	const { status } = spawnSync(process.execPath, [drizzleKit, 'generate', config, ...flags], {
		stdio: 'inherit'
	});
	if (status !== 0) throw new Error(`drizzle-kit could not generate for ${dialect}.`);
	return migrationsIn(folder).filter((file) => !before.has(file));
}

/** @param {string} file */
function finishSqlite(file) {
	const path = join('drizzle', 'sqlite', file);
	const sql = readFileSync(path, 'utf8');
	writeFileSync(path, strictly(sql));
	if (!sql.includes('DROP TABLE')) return;
	process.stderr.write(
		`${file} rebuilds a table: write its triggers again in a custom migration.\n`
	);
}

/** @param {string[]} args */
function main([name, flag]) {
	if (!name) throw new Error('Say what changes: npm run db:generate -- name-of-the-change');
	const flags = [`--name=${name}`, ...(flag === '--custom' ? ['--custom'] : [])];
	const made = dialects.map((dialect) => generate(dialect, flags));
	for (const [index, dialect] of dialects.entries()) {
		const isAlone = made[index]?.length === 0 && made.some((files) => files.length > 0);
		if (isAlone) generate(dialect, [`--name=${name}`, '--custom']);
	}
	for (const file of made[0] ?? []) finishSqlite(file);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main(process.argv.slice(2));
