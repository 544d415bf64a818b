/**
 * `npm test`: every gate of the house, in order, from a bare clone, and one closing line that counts
 * them. A gate that is not made of tests (format, walls, …) counts as one. `--fast` leaves out the
 * build and the browser; `npm run check` is that.
 */
import { existsSync, readFileSync, rmSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBrowser } from '../tests/support/browser.mjs';
import { build } from './build.mjs';
import { prepare, root, run } from './prepare.mjs';
import { prove } from './proofs.mjs';
import { gate, oneTest, playwrightTotals, vitestTotals, sum } from './totals.mjs';

const isFast = process.argv.includes('--fast');
const results = join(root, 'test-results');
const vitestFile = join(results, 'vitest.json');
const storiesFile = join(results, 'stories.json');

async function unitAndHouseTests() {
	const reports = ['--reporter=default', '--reporter=json', `--outputFile.json=${vitestFile}`];
	return vitestTotals(vitestFile, await run('vitest', ['run', ...reports]));
}

async function stories() {
	if (!(await ensureBrowser(run))) return oneTest(false);
	const isWell = await run('playwright', ['test', '-c', 'tests/playwright.config.ts']);
	return playwrightTotals(storiesFile, isWell);
}

/** Those that take seconds; `npm run prove` tells all of them, at their full size. */
const quickProofs = () => prove(['once', 'revoked', 'guessing'], { PROVE: 'small' });

/** PostgreSQL is optional on a desk and required on CI, or the second engine would rot unseen. */
function withoutPostgres() {
	const note = join(results, 'postgres.txt');
	if (!existsSync(note)) return oneTest(true, 0);
	console.log(`\n${readFileSync(note, 'utf8').trim()}`);
	return process.env['CI'] ? oneTest(false) : oneTest(true, 0);
}

await prepare();
rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });
await run('svelte-kit', ['sync']);

const totals = [
	await gate('format', () => run('prettier', ['--check', '--log-level', 'warn', '.'])),
	await gate('lint', () => run('eslint', ['--max-warnings', '0', '.'])),
	await gate('types', () => run('svelte-check', ['--output', 'human', '--fail-on-warnings'])),
	await gate('types of the service worker', () =>
		run('tsc', ['-p', 'src/service-worker', '--noEmit'])
	),
	await gate('walls', () => run('depcruise', ['--config', '.dependency-cruiser.mjs', 'src'])),
	await gate('tests', unitAndHouseTests)
];
if (!isFast) {
	const built = await gate('build', build);
	totals.push(built);
	if (built.failed === 0) {
		totals.push(await gate('proofs, small', quickProofs));
		totals.push(await gate('stories in a browser', stories));
	} else console.log('\nNeither proofs nor stories were told: there is no build to tell them on.');
}
totals.push(withoutPostgres());

const { passed, failed, skipped } = sum(totals);
console.log(`\n${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`);
process.exitCode = failed === 0 ? 0 : 1;
