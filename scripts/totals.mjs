/** Counting what passed, from the reports the test runners leave behind. */
import { existsSync, readFileSync } from 'node:fs';

/** @typedef {{ passed: number, failed: number, skipped: number }} Totals */

/**
 * @param {boolean} isWell
 * @param {number} [weight] how many tests it stands for
 * @returns {Totals}
 */
export function oneTest(isWell, weight = 1) {
	return { passed: isWell ? weight : 0, failed: isWell ? 0 : weight, skipped: 0 };
}

/**
 * Runs one gate under its own heading.
 * @param {string} name
 * @param {() => Promise<boolean | Totals>} work
 * @returns {Promise<Totals>}
 */
export async function gate(name, work) {
	console.log(`\n── ${name} ──`);
	const outcome = await work();
	const totals = typeof outcome === 'boolean' ? oneTest(outcome) : outcome;
	console.log(totals.failed === 0 ? `${name}: passed` : `${name}: FAILED`);
	return totals;
}

/** @param {Totals[]} all @returns {Totals} */
export function sum(all) {
	return all.reduce((total, each) => ({
		passed: total.passed + each.passed,
		failed: total.failed + each.failed,
		skipped: total.skipped + each.skipped
	}));
}

/**
 * A run that ended badly has at least one failure, also when every test it reached was well.
 * @param {Totals} totals
 * @param {boolean} isWell
 * @returns {Totals}
 */
function honest(totals, isWell) {
	return isWell || totals.failed > 0 ? totals : { ...totals, failed: 1 };
}

/** @param {string} file @returns {unknown} */
function report(file) {
	return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
}

/** @param {string} file @param {boolean} isWell @returns {Totals} */
export function vitestTotals(file, isWell) {
	const counts = /** @type {Record<string, number | undefined>} */ (report(file));
	const totals = {
		passed: counts['numPassedTests'] ?? 0,
		failed: counts['numFailedTests'] ?? 0,
		skipped: (counts['numPendingTests'] ?? 0) + (counts['numTodoTests'] ?? 0)
	};
	return honest(totals, isWell);
}

/** @param {string} file @param {boolean} isWell @returns {Totals} */
export function playwrightTotals(file, isWell) {
	const { stats = {} } = /** @type {{ stats?: Record<string, number | undefined> }} */ (
		report(file)
	);
	const totals = {
		passed: stats['expected'] ?? 0,
		failed: (stats['unexpected'] ?? 0) + (stats['flaky'] ?? 0),
		skipped: stats['skipped'] ?? 0
	};
	return honest(totals, isWell);
}
