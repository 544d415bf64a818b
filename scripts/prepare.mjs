/**
 * What every root script needs before it can do its own work: the packages the lockfile names, and
 * the Node this project pins. Runs on whatever Node the machine has, from a bare clone, so it may
 * use nothing but Node's own modules.
 */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));

const tools = join(root, 'node_modules', '.bin');
const remembered = join(root, 'node_modules', '.our-plan-lock');
const machinePath = (process.env['PATH'] ?? '')
	.split(delimiter)
	.filter((folder) => !folder.endsWith(join('node_modules', '.bin')))
	.join(delimiter);

/** The environment in which the project's own tools, its Node first of all, are found by name. */
export const withTools = { ...process.env, PATH: tools + delimiter + machinePath };

/**
 * Runs a command in the project's folder and shows what it prints.
 * @param {string} command
 * @param {string[]} parameters
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {Promise<boolean>} whether it ended well
 */
export function run(command, parameters, env = withTools) {
	return new Promise((resolve) => {
		const child = spawn(command, parameters, { cwd: root, env, stdio: 'inherit' });
		child.on('error', (problem) => {
			console.error(`${command}: ${problem.message}`);
			resolve(false);
		});
		child.on('exit', (code) => resolve(code === 0));
	});
}

/**
 * Says one plain line and ends the script.
 * @param {string} line
 * @returns {never}
 */
export function giveUp(line) {
	console.error(line);
	process.exit(1);
}

/** Installs the packages unless the ones the lockfile names are already here. */
export async function prepare() {
	const lock = createHash('sha256')
		.update(readFileSync(join(root, 'package-lock.json')))
		.digest('hex');
	if (existsSync(remembered) && readFileSync(remembered, 'utf8') === lock) return;

	console.log('Fetching the packages this project needs. The first time takes a minute or two.');
	const quiet = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
	const isInstalled = await run('npm', quiet, { ...process.env, PATH: machinePath });
	if (!isInstalled) giveUp('The packages could not be fetched; npm says why above.');
	if (!existsSync(join(tools, 'node'))) {
		giveUp('The pinned Node is missing: allow the install script of the package "node".');
	}
	writeFileSync(remembered, lock);
}
