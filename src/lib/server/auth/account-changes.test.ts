import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { setClock } from '$lib/server/clock';
import { store } from '$lib/server/db/current';
import { tables } from '$lib/server/db/tables';
import { latestEvents } from '$lib/server/repositories/events';
import { findOwnerOf } from '$lib/server/repositories/contacts';
import { passMinutes, whose } from '../../../../tests/support/door';
import { freshStore } from '../../../../tests/support/harness';
import { aWorld, viewerOf, type World } from '../../../../tests/support/world';
import { announceChange, cancelChange, doDueContacts, noticesFor } from './account-changes';
import { readSession, startSession } from './sessions';

let world: World;
beforeEach(async () => {
	await freshStore();
	world = await aWorld();
});
afterEach(() => setClock(null));

const address = { channel: 'email', address: 'new@example.org' } as const;
const announce = (change: Partial<Parameters<typeof announceChange>[1]> = {}) =>
	store.write((tx) =>
		announceChange(tx, {
			personId: world.mother,
			kind: 'contact',
			byId: world.mother,
			isInPerson: false,
			detail: address,
			...change
		})
	);
async function ownerNow() {
	await store.write(doDueContacts);
	return (await findOwnerOf(store.read, address))?.personId ?? null;
}
const firstNotice = async () => (await noticesFor(store.read, world.mother))[0];
const day = 24 * 60;
const second = 1 / 60;

describe('a new address', () => {
	it('is theirs when a day has passed, and not a second before', async () => {
		await announce();
		passMinutes(day - second);
		expect(await ownerNow()).toBeNull();
		expect(await firstNotice()).toMatchObject({ kind: 'contact', isWaiting: true });
		passMinutes(2 * second);
		expect(await ownerNow()).toBe(world.mother);
		expect(await firstNotice()).toMatchObject({ isWaiting: false, isCancelled: false });
	});

	it('is theirs at once with the worker beside them', async () => {
		await announce({ isInPerson: true, byId: world.worker });
		expect((await findOwnerOf(store.read, address))?.personId).toBe(world.mother);
	});

	it('is never theirs when they said that it was not them', async () => {
		await announce();
		const notice = await firstNotice();
		await cancelChange(await viewerOf(world.mother), notice?.id ?? '');
		passMinutes(day + 1);
		expect(await ownerNow()).toBeNull();
		expect(await firstNotice()).toMatchObject({ isWaiting: false, isCancelled: true });
	});

	it('that was done is not done again', async () => {
		await announce({ isInPerson: true });
		await store.write((tx) => tx.delete(tables.contact));
		expect(await ownerNow()).toBeNull();
	});
});

it.each([
	['contact', day],
	['safe-contact', day],
	['passkey-added', day],
	['second-factor-added', day],
	['passkey-removed', 0],
	['device-approved', 0],
	['device-ended', 0],
	['pin-changed', 0],
	['account-frozen', 0],
	['account-unfrozen', 0]
] as const)('%s waits %i minutes', async (kind, minutes) => {
	const before = Date.now();
	setClock(() => new Date(before));
	expect((await announce({ kind, detail: {} })).getTime() - before).toBe(minutes * 60_000);
	expect(await announce({ kind, detail: {}, isInPerson: true })).toEqual(new Date(before));
});

describe('this was not me', () => {
	it('ends the other sessions, and leaves this one and other people’s', async () => {
		await announce();
		const start = (id: string) => startSession(id, 'parent', false);
		const [mine, other] = [await start(world.mother), await start(world.mother)];
		const fathers = await start(world.father);
		const here = await readSession(mine.cookie);
		const notice = await firstNotice();
		const viewer = await viewerOf(world.mother);
		expect(await cancelChange(viewer, notice?.id ?? '', here?.session.handle)).toEqual({
			ok: true
		});
		expect(await whose(mine.cookie)).toBe(world.mother);
		expect(await whose(other.cookie)).toBeNull();
		expect(await whose(fathers.cookie)).toBe(world.father);
	});

	it('is heard by the team and by nobody at home', async () => {
		await announce();
		await cancelChange(await viewerOf(world.mother), (await firstNotice())?.id ?? '');
		const heardBy = async (id: string) =>
			(await latestEvents(store.read, (await viewerOf(id)).circles, 50)).filter(
				({ kind }) => kind === 'account.disputed'
			).length;
		expect(await heardBy(world.worker)).toBe(1);
		for (const id of [world.mother, world.father, world.young]) expect(await heardBy(id)).toBe(0);
	});

	it('is nothing for somebody whose account it is not', async () => {
		await announce();
		const notice = await firstNotice();
		const outcome = await cancelChange(await viewerOf(world.father), notice?.id ?? '');
		expect(outcome).toEqual({ ok: false, reason: 'not-found' });
		expect(await firstNotice()).toMatchObject({ isWaiting: true });
	});
});

it('what happened more than thirty days ago is told no more', async () => {
	await announce({ kind: 'device-ended' });
	passMinutes(30 * day + 1);
	expect(await noticesFor(store.read, world.mother)).toEqual([]);
});
