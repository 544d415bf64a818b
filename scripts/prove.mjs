/**
 * `npm run prove`: tells every proof of docs/security.md and prints one table. `PROVE=small` looks at
 * less of everything; a name after `--` tells only the proofs whose file is called so.
 */
import { prove } from './proofs.mjs';
import { prepare, run } from './prepare.mjs';

await prepare();
await run('svelte-kit', ['sync']);
const { passed, failed } = await prove(process.argv.slice(2));
console.log(`\n${passed} proved, ${failed} not`);
process.exitCode = failed === 0 ? 0 : 1;
