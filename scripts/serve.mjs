/**
 * The service as it runs: `node scripts/serve.mjs [build folder]`. Settings are in docs/running.md,
 * why there is a server of our own in docs/decisions/0017.
 */
import { once } from 'node:events';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { serverAround } from './server/around.mjs';
import { stopper } from './server/stop.mjs';

const folder = resolve(process.argv[2] ?? process.env['BUILD'] ?? 'build');
const port = Number(process.env['PORT'] ?? 3000);
const host = process.env['HOST'] ?? '0.0.0.0';

/**
 * What the installation was told wrongly needs one line, not a stack.
 * @param {unknown} problem
 * @returns {never}
 */
function giveUp(problem) {
	const isTold = problem instanceof Error && problem.name === 'ConfigProblem';
	console.error(isTold ? `Not started. ${problem.message} See docs/running.md.` : problem);
	process.exit(1);
}

const { handler } = await import(pathToFileURL(join(folder, 'handler.js')).href).catch(giveUp);
const server = serverAround(handler, { origin: process.env['ORIGIN'] ?? '' });
const stop = stopper(server, {
	emit: (event) => process.emit(/** @type {any} */ (event)),
	exit: (code) => process.exit(code)
});
process.on('SIGTERM', stop).on('SIGINT', stop);

server.listen(port, host);
await once(server, 'listening').catch(giveUp);
console.log(`Listening on http://${host}:${port}`);
