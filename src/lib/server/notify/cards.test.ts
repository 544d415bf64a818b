import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cardFrom, type Card } from '$lib/domain/contact/card';
import { setClock } from '$lib/server/clock';
import { store } from '$lib/server/db/current';
import { tables } from '$lib/server/db/tables';
import { findCard, waitingContactChanges } from '$lib/server/repositories/safe-contacts';
import { now } from '$lib/server/clock';
import { passMinutes, reachAt } from '../../../../tests/support/door';
import { freshStore } from '../../../../tests/support/harness';
import { aStaffMember } from '../../../../tests/support/world';
import { cardOfDetail, fillCard, keepContactsCurrent } from './cards';
import { sendTo } from './post';

const dayMinutes = 24 * 60;
const open = cardFrom('email', { whoElse: 'nobody', use: 'updates', hours: 'any-time' });
const quiet = cardFrom('email', { whoElse: 'somebody', use: 'codes', hours: 'evening' });
const update = { kind: 'update', link: 'https://plan.example.org/' } as const;
let personId: string;

beforeEach(async () => {
	await freshStore();
	setClock(() => new Date('2026-06-10T12:00:00Z'));
	personId = await aStaffMember('parent');
});
afterEach(() => setClock(null));

const filled = (card: Card, how: { isInPerson?: boolean; isSafer?: boolean } = {}) =>
	store.write((tx) => fillCard(tx, { personId, card, byId: personId, isInPerson: false, ...how }));
const inADay = () => new Date(now().getTime() + dayMinutes * 60_000);
const waiting = async () => (await waitingContactChanges(store.read, personId, now())).length;

async function current(): Promise<Card | null> {
	await keepContactsCurrent();
	const row = await findCard(store.read, personId);
	if (!row) return null;
	const { channel, forCodes, forUpdates, hours, whoElse } = row;
	return { channel, forCodes, forUpdates, hours, whoElse };
}

describe('what somebody says about being reached', () => {
	it.each([
		['with the worker beside them', { isInPerson: true }],
		['where it only makes things safer', { isSafer: true }]
	])('%s counts at once', async (_, how) => {
		expect(await filled(quiet, how)).toEqual(now());
		expect(await current()).toEqual(quiet);
		expect(await waiting()).toBe(0);
	});

	it('otherwise counts in a day, so that nobody can say it without them', async () => {
		await filled(quiet, { isInPerson: true });
		expect(await filled(open)).toEqual(inADay());
		passMinutes(dayMinutes - 1);
		expect(await current()).toEqual(quiet);
		passMinutes(1);
		expect(await current()).toEqual(open);
		expect(await waiting()).toBe(0);
	});

	it('calls off what was said before and waits', async () => {
		await filled(quiet, { isInPerson: true });
		await filled(open);
		passMinutes(60);
		await filled({ ...quiet, hours: 'daytime' }, { isSafer: true });
		passMinutes(2 * dayMinutes);
		expect(await current()).toEqual({ ...quiet, hours: 'daytime' });
	});

	it('the first of all counts in a day too', async () => {
		await filled(open);
		expect(await current()).toBeNull();
		passMinutes(dayMinutes);
		expect(await current()).toEqual(open);
	});
});

describe('before anything is sent', () => {
	it('what has come due counts already', async () => {
		await reachAt(personId, 'mina@example.org');
		await filled(quiet, { isInPerson: true });
		expect(await store.write((tx) => sendTo(tx, { personId, words: update }))).toBeNull();
		await filled(open);
		passMinutes(dayMinutes);
		expect(await store.write((tx) => sendTo(tx, { personId, words: update }))).not.toBeNull();
	});

	it('nothing due writes nothing', async () => {
		await filled(open);
		const before = await store.read.select().from(tables.accountChange);
		await keepContactsCurrent();
		expect(await store.read.select().from(tables.accountChange)).toEqual(before);
	});
});

describe('a card that waits', () => {
	it.each([open, quiet])('is the same when it is read again', (card) => {
		const { channel, hours, whoElse } = card;
		const use = card.forUpdates ? 'updates' : 'codes';
		expect(cardOfDetail({ channel, hours, whoElse, use })).toEqual(card);
	});

	const whole = { channel: 'sms', hours: 'evening', whoElse: 'nobody', use: 'codes' };
	it.each(Object.keys(whole))('without a known %s is none, and changes nothing', async (name) => {
		expect(cardOfDetail({ ...whole, [name]: 'pigeon' })).toBeNull();
		await filled(quiet, { isInPerson: true });
		await filled(open);
		const detail = { ...whole, [name]: 'pigeon' };
		await store.write((tx) => tx.update(tables.accountChange).set({ detail }));
		passMinutes(dayMinutes);
		expect(await current()).toEqual(quiet);
	});
});
