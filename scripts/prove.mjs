/**
 * `npm run prove`: tells every proof of docs/security.md and prints one table. `PROVE=small` looks at
 * less of everything; a name after `--` tells only the proofs whose file is called so.
 */
import { ensureBrowser } from '../tests/support/browser.mjs';
import { prove } from './proofs.mjs';
import { prepare, run } from './prepare.mjs';

await prepare();
await run('svelte-kit', ['sync']);
// One of the proofs looks at what a browser leaves behind; without one it fails, and says so.
await ensureBrowser(run);
const { passed, failed } = await prove(process.argv.slice(2));
console.log(`\n${passed} proved, ${failed} not`);
process.exitCode = failed === 0 ? 0 : 1;
