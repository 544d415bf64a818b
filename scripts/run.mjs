/**
 * Runs a TypeScript entry with `$lib` resolved: `node scripts/run.mjs src/cli/migrate.ts args…`.
 * The entry exports `main(args)`, which answers the exit code.
 */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { prepare, run } from './prepare.mjs';

const [entry, ...args] = process.argv.slice(2);
if (!entry) throw new Error('Say what to run: node scripts/run.mjs path/to/file.ts');

await prepare();
if (!existsSync('.svelte-kit/tsconfig.json')) await run('svelte-kit', ['sync']);
const { createServer } = await import('vite');
const server = await createServer({
	configFile: false,
	appType: 'custom',
	logLevel: 'error',
	server: { middlewareMode: true, hmr: false, watch: null, ws: false },
	optimizeDeps: { noDiscovery: true, include: [] },
	resolve: { alias: { $lib: resolve('src/lib'), $seed: resolve('drizzle/seed') } }
});
try {
	const { main } = await server.ssrLoadModule(resolve(entry));
	process.exitCode = await main(args);
} finally {
	await server.close();
}
