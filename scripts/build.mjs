/** Builds the service, unless the build that is here was made from exactly these sources. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, run } from './prepare.mjs';

const sources = [
	'drizzle',
	'package-lock.json',
	'src',
	'static',
	'svelte.config.js',
	'tsconfig.json',
	'vite.config.ts'
];
const remembered = join(root, 'build', '.our-plan-sources');

/**
 * @param {string} place a file or folder, relative to the project
 * @returns {string[]} every file in it, in one fixed order
 */
function filesIn(place) {
	const full = join(root, place);
	if (!existsSync(full)) return [];
	if (statSync(full).isFile()) return [place];
	return readdirSync(full)
		.sort()
		.flatMap((name) => filesIn(join(place, name)));
}

function fingerprint() {
	const hash = createHash('sha256');
	for (const file of sources.flatMap(filesIn)) {
		hash.update(`${file}\0`).update(readFileSync(join(root, file)));
	}
	return hash.digest('hex');
}

/** @returns {Promise<boolean>} whether `build/` now holds these sources */
export async function build() {
	const wanted = fingerprint();
	if (existsSync(remembered) && readFileSync(remembered, 'utf8') === wanted) {
		console.log('Already built from these sources.');
		return true;
	}
	const isBuilt = await run('vite', ['build', '--logLevel', 'error']);
	if (isBuilt) writeFileSync(remembered, wanted);
	return isBuilt;
}
