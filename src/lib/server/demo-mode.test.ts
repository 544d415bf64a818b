import { beforeEach, describe, expect, it } from 'vitest';
import { store } from '$lib/server/db/current';
import { findSetting, saveSetting } from '$lib/server/repositories/records';
import { now } from '$lib/server/clock';
import { freshStore } from '../../../tests/support/harness';
import { aStaffMember } from '../../../tests/support/world';
import { beginsDemo, decideDemo, isDemo, mayBeDemo } from './demo-mode';

beforeEach(freshStore);

it.each([
	['on', false, true],
	['on', true, true],
	['unsaid', false, true],
	['unsaid', true, false],
	['off', false, false],
	['off', true, false]
] as const)('DEMO %s, in production %s: may be a demonstration %s', (demo, isProduction, may) => {
	expect(mayBeDemo({ demo, isProduction })).toBe(may);
});

describe('one begins', () => {
	const asked = { demo: 'on', isProduction: false } as const;
	const unasked = { demo: 'unsaid', isProduction: false } as const;
	it.each([
		['unasked, in a database made just now', unasked, { isNew: true, people: 0 }, true],
		['unasked, in an older one with nobody in it', unasked, { isNew: false, people: 0 }, false],
		['asked for, in an older one with nobody in it', asked, { isNew: false, people: 0 }, true],
		['asked for, where there are people', asked, { isNew: false, people: 1 }, false],
		[
			'in production, unasked',
			{ ...unasked, isProduction: true },
			{ isNew: true, people: 0 },
			false
		]
	])('%s: %s', (_, said, database, begins) => {
		expect(beginsDemo(said, database)).toBe(begins);
	});
});

describe('in this database', () => {
	it('a new one becomes a demonstration and stays one', async () => {
		expect(await isDemo()).toBe(false);
		await decideDemo(true);
		expect(await isDemo()).toBe(true);
		await decideDemo(false);
		expect(await isDemo()).toBe(true);
	});

	it('one with people in it never becomes one', async () => {
		await aStaffMember('parent');
		await decideDemo(true);
		expect(await isDemo()).toBe(false);
		expect(await findSetting(store.read, 'demo')).toBeNull();
	});

	it('only what was decided counts', async () => {
		await store.write((tx) => saveSetting(tx, 'demo', 'yes', now()));
		expect(await isDemo()).toBe(false);
	});
});
