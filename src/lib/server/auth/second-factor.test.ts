import { beforeEach, expect, it } from 'vitest';
import { Secret, TOTP } from 'otpauth';
import { now } from '$lib/server/clock';
import { aBrowser } from '../../../../tests/support/door';
import { freshStore } from '../../../../tests/support/harness';
import { aStaffMember, must, viewerOf } from '../../../../tests/support/world';
import { beginSecondFactor, finishSecondFactor, hasCodeApp } from './second-factor';
import { beginCodeApp, confirmCodeApp } from './totp';

let personId: string;
let app: TOTP;
let recoveryCodes: string[];
beforeEach(async () => {
	await freshStore();
	personId = await aStaffMember('key-worker', 'Kerry');
	const viewer = await viewerOf(personId);
	const { cookies } = aBrowser();
	const { key } = await beginCodeApp(cookies, viewer);
	app = new TOTP({ secret: Secret.fromBase32(key.replaceAll(' ', '')), digits: 6, period: 30 });
	const last = app.generate({ timestamp: now().getTime() - 30_000 });
	({ recoveryCodes } = must(await confirmCodeApp(cookies, viewer, last)));
});

const halfWay = async () => {
	const { cookies } = aBrowser();
	await beginSecondFactor(cookies, { personId, role: 'key-worker' });
	return cookies;
};
const code = () => app.generate({ timestamp: now().getTime() });

it('whoever has a code app is asked for it, and nobody else', async () => {
	expect(await hasCodeApp(personId)).toBe(true);
	expect(await hasCodeApp(await aStaffMember('chair'))).toBe(false);
});

it('a code of now lets in, once', async () => {
	const cookies = await halfWay();
	expect(await finishSecondFactor(cookies, code())).toMatchObject({ state: 'in' });
	expect(await finishSecondFactor(cookies, code())).toEqual({ state: 'over' });
	expect(await finishSecondFactor(await halfWay(), code())).toEqual({ state: 'wrong' });
});

it('a recovery code lets in, once', async () => {
	const [spare = ''] = recoveryCodes;
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

it('nobody is half-way in another browser', async () => {
	await halfWay();
	expect(await finishSecondFactor(aBrowser().cookies, code())).toEqual({ state: 'over' });
});
