/** Whoever runs the service finds every setting of it in docs/running.md, and no other. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { filesOf } from './files';

/** Read by the adapter's handler, or by Node itself. */
const ofOthers = ['ADDRESS_HEADER', 'XFF_DEPTH', 'NODE_EXTRA_CA_CERTS'];
/** For those who work on it. */
const ofTheWorkshop = ['CI', 'PATH'];

const sources = ['src', 'scripts']
	.flatMap((folder) => filesOf(folder))
	.filter((file) => /\.(ts|js|mjs)$/.test(file) && !/\.test\.ts$/.test(file))
	.map((file) => readFileSync(file, 'utf8'));
const read = new Set(
	sources
		.flatMap((source) => [...source.matchAll(/\benv(?:ironment)?(?:\[|, )'([A-Z_]+)'/g)])
		.map(([, name]) => name ?? '')
		.filter((name) => !ofTheWorkshop.includes(name))
);
const page = readFileSync('docs/running.md', 'utf8');
const told = new Set(
	page
		.split('\n')
		.filter((line) => line.startsWith('| `'))
		.flatMap((line) => [...(line.split('|')[1] ?? '').matchAll(/`([A-Z_]+)`/g)])
		.map(([, name]) => name ?? '')
);

test('there are settings to look for', () => expect(read.size).toBeGreaterThan(12));

test('every setting that is read is told', () => {
	expect([...read].filter((name) => !told.has(name))).toEqual([]);
});

test('every setting that is told is read', () => {
	expect([...told].filter((name) => !read.has(name) && !ofOthers.includes(name))).toEqual([]);
});
