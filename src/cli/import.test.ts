import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { aCensus, aCensusChild } from '../../tests/support/census';

let folder: string;
let main: (args: string[]) => Promise<number>;
let said = '';
let complained = '';

/** The command line reads where its database is once, when it is loaded. */
beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'our-plan-import-'));
	vi.stubEnv('DATABASE_URL', `file:${join(folder, 'import.db')}`);
	vi.resetModules();
	({ main } = await import('./import'));
});

afterAll(async () => {
	vi.unstubAllEnvs();
	await rm(folder, { recursive: true });
});

beforeEach(() => {
	said = complained = '';
	vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
		said += String(text);
		return true;
	});
	vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
		complained += String(text);
		return true;
	});
});

afterEach(() => vi.restoreAllMocks());

async function fileOf(text: string): Promise<string> {
	const path = join(folder, 'census.xml');
	await writeFile(path, text);
	return path;
}

const census = aCensus(
	aCensusChild(),
	aCensusChild({ id: 'B2', born: '2190-01-01' }),
	aCensusChild({ id: 'C3', details: '<CINclosureDate>soon</CINclosureDate>' })
);

test.each([
	[[]],
	[['census']],
	[['school', 'file.xml']],
	[['census', 'a.xml', 'b.xml']],
	[['census', 'a.xml', '--now']]
])('%j is not how it is asked', async (args) => {
	expect(await main(args)).toBe(2);
	expect(complained).toContain('npm run import -- census FILE --confirm');
	expect(said).toBe('');
});

test('shows each child with its line, and changes nothing until it is told to', async () => {
	const file = await fileOf(census);
	expect(await main(['census', file])).toBe(0);
	expect(said).toContain('Line 11  A1  Create\n    Born: 4 March 2019\n');
	expect(said).toContain('Line 24  B2  Refused\n    Line 24: the birth date is in the future\n');
	expect(said).toContain('    Line 47: this is not a real date\n');
	expect(said).toContain('2 children to create\n');
	expect(said).toContain('1 child refused\n');
	expect(said).toContain('Nothing was changed.');
	said = '';

	expect(await main(['census', file, '--confirm'])).toBe(0);
	expect(said).toContain('2 children created\n');
	said = '';

	expect(await main(['census', file, '--confirm'])).toBe(0);
	expect(said).toContain('Line 11  A1  The same\n');
	expect(said).toMatch(/This file changes nothing here\.\n$/);
});

test.each([
	['a file that is broken', census.replace('</Child>', ''), 'The trouble is in line 50.'],
	['another kind of file', 'LAchildID,PersonBirthDate', 'This is not an XML file.'],
	['a file with a document type', '<!DOCTYPE m []><Message/>', 'document type']
])('%s is refused and says why', async (_, text, why) => {
	expect(await main(['census', await fileOf(text)])).toBe(1);
	expect(complained).toContain(why);
	expect(complained).toContain('Nothing was changed.');
	expect(said).toBe('');
});

test('a file that is too large or not there is not read', async () => {
	const large = join(folder, 'large.xml');
	await writeFile(large, new Uint8Array(50 * 1024 * 1024));
	expect(await main(['census', large])).toBe(1);
	expect(complained).toContain('The limit is 25 MB.');
	expect(await main(['census', join(folder, 'nowhere.xml')])).toBe(1);
	expect(complained).toContain('nowhere.xml cannot be read.');
});
