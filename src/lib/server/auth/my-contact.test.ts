import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cardFrom } from '$lib/domain/contact/card';
import { setClock } from '$lib/server/clock';
import { keepContactsCurrent } from '$lib/server/notify/cards';
import { store } from '$lib/server/db/current';
import { findOwnerOf } from '$lib/server/repositories/contacts';
import { findCard } from '$lib/server/repositories/safe-contacts';
import { myContact } from '$lib/server/views/people/my-contact';
import {
	allOfIt,
	codeSentTo,
	lettersTo,
	otherThan,
	passMinutes,
	reachAt
} from '../../../../tests/support/door';
import { freshStore } from '../../../../tests/support/harness';
import { aWorld, must, viewerOf, type World } from '../../../../tests/support/world';
import { askToUse, tryToUse } from './contact-codes';
import { changeAddress, changeCard, sendNothing } from './my-contact';

const hers = { channel: 'email', address: 'mina@example.org' } as const;
const next = { channel: 'sms', address: '+447700900456' } as const;
const codesOnly = { whoElse: 'somebody', use: 'codes', hours: 'any-time' } as const;
let world: World;
beforeEach(async () => {
	await freshStore();
	world = await aWorld();
});
afterEach(() => setClock(null));

const mina = () => viewerOf(world.mother);
const cardNow = async () => {
	await keepContactsCurrent();
	return findCard(store.read, world.mother);
};
const ask = async (address: typeof hers | typeof next, by = world.mother) =>
	askToUse(await viewerOf(by), address, cardFrom(address.channel, allOfIt));

describe('a new address', () => {
	it('is hers with its code, in the browser that asked, for that address only', async () => {
		const browser = await ask(next);
		const code = await codeSentTo(next.address);
		expect(await tryToUse(await mina(), 'another browser', next, code)).toBe(false);
		expect(await tryToUse(await mina(), browser, hers, code)).toBe(false);
		expect(await tryToUse(await mina(), browser, next, otherThan(code))).toBe(false);
		expect(await tryToUse(await viewerOf(world.father), browser, next, code)).toBe(false);
		expect(await tryToUse(await mina(), browser, next, code)).toBe(true);
		expect(await tryToUse(await mina(), browser, next, code)).toBe(false);
	});

	it('counts in a day, and the one before it until then', async () => {
		await reachAt(world.mother, hers.address);
		await changeAddress(await mina(), next, codesOnly);
		passMinutes(24 * 60 - 1);
		await keepContactsCurrent();
		expect(await findOwnerOf(store.read, next)).toBeNull();
		expect((await myContact(await mina())).waiting).toMatchObject({ isNewAddress: true });
		passMinutes(2);
		expect(await cardNow()).toMatchObject({ channel: 'sms', forUpdates: false });
		expect((await findOwnerOf(store.read, next))?.personId).toBe(world.mother);
	});

	it('that is somebody else’s is asked for just the same, and gets nothing', async () => {
		await reachAt(world.father, next.address);
		const before = await lettersTo(next.address);
		expect(await ask(next)).toMatch(/^[\w-]{27}$/);
		expect(await lettersTo(next.address)).toEqual(before);
	});

	it('gets five codes a day and no more', async () => {
		for (let asked = 0; asked < 7; asked += 1) await ask(next);
		expect(await lettersTo(next.address)).toHaveLength(5);
	});
});

describe('what may be sent', () => {
	it('counts in a day when it is more, and at once when it is less', async () => {
		await reachAt(world.mother, hers.address);
		must(await changeCard(await mina(), codesOnly));
		expect(await cardNow()).toMatchObject({ forUpdates: false });
		must(await changeCard(await mina(), allOfIt));
		expect(await cardNow()).toMatchObject({ forUpdates: false });
		passMinutes(24 * 60 + 1);
		expect(await cardNow()).toMatchObject({ forUpdates: true });
	});

	it('is nothing at once, and what waited is called off', async () => {
		await reachAt(world.mother, hers.address);
		await changeAddress(await mina(), next, allOfIt);
		await sendNothing(await mina());
		expect(await cardNow()).toMatchObject({ channel: 'none', forCodes: false });
		passMinutes(25 * 60);
		expect(await cardNow()).toMatchObject({ channel: 'none' });
		expect(await findOwnerOf(store.read, next)).toBeNull();
	});

	it('is not asked about an address nobody gave', async () => {
		const refused = { ok: false, reason: 'needs-a-contact' };
		expect(await changeCard(await mina(), codesOnly)).toEqual(refused);
	});
});
