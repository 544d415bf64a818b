/**
 * Which browser the stories are told in: Debian's Chromium where the machine has it or can have it,
 * else the one Playwright brings. Runs before anything is installed: Node's own modules only.
 */
import { existsSync } from 'node:fs';

const debianChromium = '/usr/bin/chromium';
const isRoot = process.getuid?.() === 0;

/** What Playwright needs to know to start the browser of this machine. */
export function launchOptions() {
	return {
		args: [
			...(isRoot ? ['--no-sandbox'] : []),
			'--disable-gpu',
			'--disable-background-networking',
			'--disable-component-update',
			'--disable-sync',
			'--no-first-run'
		],
		...(existsSync(debianChromium) ? { executablePath: debianChromium } : {})
	};
}

/**
 * Sees to it that a browser is there, fetching one if it must.
 * @param {(command: string, parameters: string[]) => Promise<boolean>} run
 * @returns {Promise<boolean>} whether there is one now
 */
export async function ensureBrowser(run) {
	if (existsSync(debianChromium)) return true;
	if (isRoot && existsSync('/usr/bin/apt-get')) {
		console.log("Fetching a browser to test with: Debian's Chromium.");
		const isFetched =
			(await run('apt-get', ['update', '-qq'])) &&
			(await run('apt-get', ['install', '-y', '-qq', 'chromium']));
		if (isFetched && existsSync(debianChromium)) return true;
	}
	console.log("Fetching a browser to test with: Playwright's Chromium.");
	return run('playwright', [
		'install',
		'--only-shell',
		...(isRoot ? ['--with-deps'] : []),
		'chromium'
	]);
}
