/** Telling the proofs, and the table of what they came to. */
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from './build.mjs';
import { root, run, withTools } from './prepare.mjs';
import { oneTest } from './totals.mjs';

const lines = join(root, 'test-results', 'prove.jsonl');

/**
 * @typedef {object} Line
 * @property {string} name
 * @property {string} goal
 * @property {number} looked
 * @property {number} wrong
 * @property {Record<string, number>} caught
 * @property {number} seconds
 */

/** @returns {Line[]} */
function readLines() {
	if (!existsSync(lines)) return [];
	const written = readFileSync(lines, 'utf8').split('\n').filter(Boolean);
	return written.map((line) => /** @type {Line} */ (JSON.parse(line)));
}

/** @param {Line} line */
function rowOf({ name, goal, looked, wrong, caught, seconds }) {
	const copies = Object.values(caught);
	const found = copies.filter((count) => count > 0).length;
	return {
		name,
		'what must hold': goal,
		'looked at': looked.toLocaleString('en-GB'),
		wrong,
		'broken copies caught': `${found} of ${copies.length}`,
		seconds
	};
}

/** @param {ReturnType<typeof rowOf>[]} rows */
function print(rows) {
	const [first] = rows;
	if (!first) return;
	/** @type {Record<string, string | number>[]} */
	const cells = [Object.fromEntries(Object.keys(first).map((key) => [key, key])), ...rows];
	const width = /** @param {string} key */ (key) =>
		Math.max(...cells.map((row) => String(row[key]).length));
	for (const row of cells) {
		const padded = Object.entries(row).map(([key, cell]) => String(cell).padEnd(width(key)));
		console.log(padded.join('  ').trimEnd());
	}
}

/**
 * @param {string[]} [only] names of files; all of them when there are none
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {Promise<import('./totals.mjs').Totals>} the lines that hold and those that do not
 */
export async function prove(only = [], env = {}) {
	if (!(await build())) return oneTest(false);
	mkdirSync(join(root, 'test-results'), { recursive: true });
	rmSync(lines, { force: true });
	const told = ['run', '-c', 'tests/prove/vitest.config.ts', ...only];
	const isWell = await run('vitest', told, { ...withTools, ...env });
	const found = readLines();
	console.log('');
	print(found.map(rowOf));
	const holding = found.filter(
		({ wrong, caught }) => wrong === 0 && Object.values(caught).every((count) => count > 0)
	);
	const failed = found.length - holding.length;
	return { passed: holding.length, failed: failed === 0 && !isWell ? 1 : failed, skipped: 0 };
}
