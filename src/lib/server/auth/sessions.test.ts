import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { setClock } from '$lib/server/clock';
import { store } from '$lib/server/db/current';
import { tables } from '$lib/server/db/tables';
import { touchSession } from '$lib/server/repositories/sessions';
import { now } from '$lib/server/clock';
import { passMinutes, whose } from '../../../../tests/support/door';
import { freshStore } from '../../../../tests/support/harness';
import { aStaffMember } from '../../../../tests/support/world';
import { endSession, endSessionsOf, readSession, startSession } from './sessions';

let personId: string;
beforeEach(async () => {
	await freshStore();
	personId = await aStaffMember('parent', 'Mina');
});
afterEach(() => setClock(null));

const start = async (isOwnPhone = false, role: 'parent' | 'key-worker' = 'parent') =>
	(await startSession(personId, role, isOwnPhone)).cookie;
const rows = () => store.read.select().from(tables.session);

describe('what a cookie carries', () => {
	it('is 200 random bits, says who it is, and is not in the table', async () => {
		const cookie = await start();
		expect(cookie).toMatch(/^[a-z2-7]{40}$/);
		expect(await whose(cookie)).toBe(personId);
		expect(JSON.stringify(await rows())).not.toContain(cookie);
	});

	it('is never the handle that the table holds', async () => {
		await start();
		const [row] = await rows();
		expect(await readSession(row?.id ?? '')).toBeNull();
	});

	it.each(['', 'a', 'A'.repeat(40), `${'a'.repeat(39)}\u0000`, 'a'.repeat(40)])(
		'%j is nobody',
		async (cookie) => expect(await readSession(cookie)).toBeNull()
	);
});

describe.each([
	['a shared phone', false, 'parent', 10, 60],
	['an own phone', true, 'parent', 30 * 1440, 90 * 1440],
	['a member of staff', false, 'key-worker', 15, 720]
] as const)('%s', (_, isOwnPhone, role, idleMinutes, absoluteMinutes) => {
	it(`stays in while it is used within ${idleMinutes} minutes`, async () => {
		const cookie = await start(isOwnPhone, role);
		passMinutes(idleMinutes - 0.1);
		expect(await whose(cookie)).toBe(personId);
		passMinutes(idleMinutes - 0.1);
		expect(await whose(cookie)).toBe(personId);
		passMinutes(idleMinutes + 0.1);
		expect(await readSession(cookie)).toBeNull();
	});

	it(`is out after ${absoluteMinutes} minutes, however it is used`, async () => {
		const cookie = await start(isOwnPhone, role);
		const step = idleMinutes * 0.9;
		for (let passed = step; passed < absoluteMinutes; passed += step) {
			passMinutes(step);
			expect(await whose(cookie)).toBe(personId);
		}
		passMinutes(step);
		expect(await readSession(cookie)).toBeNull();
	});
});

describe('a session that was ended', () => {
	it('never comes back, also when it is touched', async () => {
		const cookie = await start();
		await endSession(cookie);
		const [row] = await rows();
		await store.write((tx) => touchSession(tx, row?.id ?? '', now()));
		expect(await readSession(cookie)).toBeNull();
		expect((await rows())[0]?.lastSeenAt).toEqual(row?.lastSeenAt);
	});

	it('is that one only; ending all of a person’s leaves other people’s', async () => {
		const [first, second] = [await start(), await start()];
		const other = await startSession(await aStaffMember('parent', 'Farid'), 'parent', false);
		await endSession(first);
		expect(await whose(second)).toBe(personId);
		await endSessionsOf(personId);
		expect(await readSession(second)).toBeNull();
		expect(await readSession(other.cookie)).not.toBeNull();
	});
});

it('using a page marks the session at most once a minute', async () => {
	const cookie = await start();
	const seen = async () => (await rows())[0]?.lastSeenAt.getTime() ?? 0;
	const first = await seen();
	passMinutes(0.9);
	await readSession(cookie);
	expect(await seen()).toBe(first);
	passMinutes(0.2);
	await readSession(cookie);
	expect(await seen()).toBeGreaterThan(first);
});
