import { afterEach, beforeEach, expect, it } from 'vitest';
import { now, setClock } from '$lib/server/clock';
import { store } from '$lib/server/db/current';
import { setFrozen } from '$lib/server/repositories/people';
import { aCodeApp, type TestCodeApp } from '../../../../tests/support/code-app';
import { aBrowser, passMinutes } from '../../../../tests/support/door';
import { freshStore } from '../../../../tests/support/harness';
import { aStaffMember } from '../../../../tests/support/world';
import { beginSecondFactor, finishSecondFactor, hasCodeApp } from './second-factor';

let personId: string;
let app: TestCodeApp;
beforeEach(async () => {
	await freshStore();
	personId = await aStaffMember('key-worker', 'Kerry');
	app = await aCodeApp(personId);
});
afterEach(() => setClock(null));

const halfWay = async () => {
	const { cookies } = aBrowser();
	await beginSecondFactor(cookies, { personId, role: 'key-worker' }, '/families');
	return cookies;
};
const code = () => app.code();

it('whoever has a code app is asked for it, and nobody else', async () => {
	expect(await hasCodeApp(personId)).toBe(true);
	expect(await hasCodeApp(await aStaffMember('chair'))).toBe(false);
});

it('a code of now lets in, once', async () => {
	const cookies = await halfWay();
	expect(await finishSecondFactor(cookies, code())).toEqual({
		state: 'in',
		entered: { personId, role: 'key-worker' },
		next: '/families'
	});
	expect(await finishSecondFactor(cookies, code())).toEqual({ state: 'over' });
	expect(await finishSecondFactor(await halfWay(), code())).toEqual({ state: 'wrong' });
});

it('a recovery code lets in, once', async () => {
	const [spare = ''] = app.recoveryCodes;
	expect(await finishSecondFactor(await halfWay(), spare)).toMatchObject({ state: 'in' });
	expect(await finishSecondFactor(await halfWay(), spare)).toEqual({ state: 'wrong' });
});

it('five wrong ones are the end of it, also for the right one', async () => {
	const cookies = await halfWay();
	for (let wrong = 0; wrong < 4; wrong += 1)
		expect(await finishSecondFactor(cookies, '000000')).toEqual({ state: 'wrong' });
	expect(await finishSecondFactor(cookies, '000000')).toEqual({ state: 'over' });
	expect(await finishSecondFactor(cookies, code())).toEqual({ state: 'over' });
});

it('the page they wanted outlives a wrong code', async () => {
	const cookies = await halfWay();
	await finishSecondFactor(cookies, '000000');
	expect(await finishSecondFactor(cookies, code())).toMatchObject({ next: '/families' });
});

it('beginning again and again gives nobody more than fifteen tries in a quarter of an hour', async () => {
	for (let tries = 0; tries < 15; tries += 1) await finishSecondFactor(await halfWay(), '000000');
	expect(await finishSecondFactor(await halfWay(), code())).toEqual({ state: 'over' });
	passMinutes(15);
	expect(await finishSecondFactor(await halfWay(), code())).toMatchObject({ state: 'in' });
});

it('who is closed meanwhile does not come in', async () => {
	const cookies = await halfWay();
	await store.write((tx) => setFrozen(tx, personId, now()));
	expect(await finishSecondFactor(cookies, code())).toEqual({ state: 'over' });
});

it('nobody is half-way in another browser', async () => {
	await halfWay();
	expect(await finishSecondFactor(aBrowser().cookies, code())).toEqual({ state: 'over' });
});
