import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { auditActions } from '$lib/server/commands/record';

const root = 'src/lib/server/commands';
const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
	.filter((file) => file.endsWith('.ts'))
	.map((file) => join(root, file));
const tests = files
	.filter((file) => file.endsWith('.test.ts'))
	.map((file) => readFileSync(file, 'utf8'));
/** A command is a file that opens a transaction; the rest are what commands share. */
const commands = files.filter(
	(file) => !file.endsWith('.test.ts') && readFileSync(file, 'utf8').includes('store.write(')
);
const everything = readdirSync('src/lib/server', { recursive: true, encoding: 'utf8' })
	.filter((file) => file.endsWith('.ts'))
	.map((file) => readFileSync(join('src/lib/server', file), 'utf8'));

test('there are commands to look at', () => expect(commands.length).toBeGreaterThan(15));

describe.each(commands)('%s', (file) => {
	const source = readFileSync(file, 'utf8');
	const name = file.replace(/^.*\//, '').replace('.ts', '');

	test('leaves a line in the audit', () => expect(source).toMatch(/\brecord\(tx,/));

	test('asks the policy, or says why there is nobody to ask', () => {
		expect(source).toMatch(/\bmay\(|Actor\b/);
	});

	test('has a test that runs it', () => {
		expect(tests.some((text) => text.includes(`/${name}'`))).toBe(true);
	});

	test('is one verb a file', () => {
		const exported = [...source.matchAll(/export async function (\w+)/g)];
		expect(exported).toHaveLength(1);
	});
});

test.each(auditActions)('the audit knows %s because something does it', (action) => {
	expect(everything.some((text) => text.includes(`action: '${action}'`))).toBe(true);
});
