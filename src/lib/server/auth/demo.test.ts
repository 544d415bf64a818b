import { beforeEach, describe, expect, it } from 'vitest';
import { now } from '$lib/server/clock';
import { store } from '$lib/server/db/current';
import { decideDemo } from '$lib/server/demo-mode';
import { saveSetting } from '$lib/server/repositories/records';
import { aNewBrowser } from '../../../../tests/support/devices';
import { freshStore } from '../../../../tests/support/harness';
import { aStaffMember } from '../../../../tests/support/world';
import { demoCast, enterAs } from './demo';

beforeEach(freshStore);

const here = aNewBrowser();

const remember = (people: unknown) =>
	store.write((tx) => saveSetting(tx, 'demo-people', people, now()));

describe('where there is no demonstration', () => {
	it('there is no cast, and nobody is let in by name', async () => {
		const personId = await aStaffMember('parent', 'Amina');
		await remember([{ key: 'amina', personId, group: 'family' }]);
		expect(await demoCast()).toBeNull();
		expect(await enterAs('amina', here)).toBeNull();
	});
});

describe('in a demonstration', () => {
	beforeEach(() => decideDemo(true));

	it('its people are shown by audience, and can be entered as', async () => {
		const personId = await aStaffMember('parent', 'Amina');
		await remember([{ key: 'amina', personId, group: 'family', note: 'mother' }]);
		const family = (await demoCast())?.find(({ audience }) => audience === 'family');
		expect(family?.people).toMatchObject([{ key: 'amina', name: 'Amina', note: 'mother' }]);
		expect(await enterAs('amina', here)).toMatchObject({
			personId,
			role: 'parent',
			device: { token: here.token }
		});
	});

	it('nobody else can be', async () => {
		const personId = await aStaffMember('parent', 'Amina');
		await remember([]);
		expect(await enterAs(personId, here)).toBeNull();
		expect(await enterAs('', here)).toBeNull();
	});

	it('a cast that cannot be read is an empty one', async () => {
		await remember('nonsense');
		expect((await demoCast())?.flatMap(({ people }) => people)).toEqual([]);
	});
});
