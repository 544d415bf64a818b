/** `npm start`: everything between a bare clone and the service answering in a browser. */
import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { constants } from 'node:os';
import { join } from 'node:path';
import { build } from './build.mjs';
import { giveUp, prepare, root, withTools } from './prepare.mjs';

const port = process.env['PORT'] ?? '3000';
const settings = {
	PORT: port,
	ORIGIN: `http://localhost:${port}`,
	DATABASE_URL: 'file:data/our-plan.db',
	...withTools
};

/** @returns {Promise<boolean>} whether nobody else listens on our port */
function isPortFree() {
	return new Promise((resolve) => {
		const probe = createServer();
		probe.once('error', () => resolve(false));
		probe.listen(Number(port), process.env['HOST'] ?? '0.0.0.0', () => {
			probe.close(() => resolve(true));
		});
	});
}

if (!(await isPortFree())) {
	giveUp(`Port ${port} is not free. Choose another: PORT=${Number(port) + 1} npm start`);
}
await prepare();
console.log('Building. A few seconds the first time, none after that.');
if (!(await build())) giveUp('The service could not be built; the reason is above.');
mkdirSync(join(root, 'data'), { recursive: true });

const server = spawn('node', ['scripts/serve.mjs'], { cwd: root, env: settings, stdio: 'inherit' });
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
	process.on(signal, () => server.kill(signal));
}
// A stopped npm takes its shell with it and tells nobody further down.
const parent = process.ppid;
setInterval(() => process.ppid === parent || server.kill('SIGTERM'), 500).unref();
server.on('exit', (code, signal) => {
	process.exit(code ?? 128 + constants.signals[signal ?? 'SIGTERM']);
});
