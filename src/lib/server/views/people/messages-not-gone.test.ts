/** What a worker is told of the messages they caused. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { setClock } from '$lib/server/clock';
import { invitePerson } from '$lib/server/commands/people/invite-person';
import { setNotifier, type NotSent } from '$lib/server/notify/notifier';
import { sweep } from '$lib/server/notify/sweeper';
import { allOfIt, passMinutes } from '../../../../../tests/support/door';
import { freshStore } from '../../../../../tests/support/harness';
import { aWorld, must, viewerOf, type World } from '../../../../../tests/support/world';
import { invitingView } from './inviting';
import { messagesNotGone } from './messages-not-gone';
import { peopleDesk } from './people-desk';

let world: World;
let answer: NotSent | null;
beforeEach(async () => {
	await freshStore();
	setClock(() => new Date('2026-06-10T12:00:00Z'));
	world = await aWorld();
	answer = { reason: 'no-answer', isFinal: false };
	setNotifier({ send: async () => answer });
	vi.spyOn(process.stderr, 'write').mockReturnValue(true);
});
afterEach(() => {
	setNotifier(null);
	setClock(null);
	vi.restoreAllMocks();
});

type Hours = 'any-time' | 'evening';

async function invite(who: 'mother' | 'father', hours: Hours = 'any-time') {
	const contact = { channel: 'sms', address: '+447700900123' } as const;
	const how = { isInPerson: false, contact, card: { ...allOfIt, hours } };
	const lead = await viewerOf(world.worker);
	return must(await invitePerson(lead, world.familyId, world[who], how));
}

const told = async (who: keyof World = 'worker') =>
	(await messagesNotGone(await viewerOf(world[who]), world.familyId)).map(
		({ name, fate }) => [name, fate] as const
	);

it('one that did not go and is tried again', async () => {
	await invite('mother');
	expect(await told()).toEqual([['Mina', { state: 'trying', reason: 'no-answer' }]]);
});

it('one that went in the end is no news', async () => {
	await invite('mother');
	answer = null;
	passMinutes(1);
	await sweep();
	expect(await told()).toEqual([]);
});

it('one that will not go', async () => {
	answer = { reason: 'address-refused', isFinal: true };
	await invite('mother');
	expect(await told()).toEqual([['Mina', { state: 'failed', reason: 'address-refused' }]]);
});

it('one that waits for a safe hour, with the hour in words', async () => {
	await invite('mother', 'evening');
	const [[name, fate] = []] = await told();
	expect([name, fate?.state]).toEqual(['Mina', 'held']);
	expect(JSON.stringify(fate)).toContain('18:00');
});

it('for each person the latest alone, newest first', async () => {
	await invite('mother');
	passMinutes(1);
	await invite('father');
	answer = null;
	passMinutes(1);
	await invite('mother');
	expect((await told()).map(([name]) => name)).toEqual(['Farid']);
});

it('stands on the page of the people and on the page of invitations', async () => {
	await invite('mother');
	const lead = await viewerOf(world.worker);
	const desk = (await peopleDesk(lead, world.familyId))?.notGone;
	const page = (await invitingView(lead, world.familyId))?.notGone;
	expect(desk).toMatchObject([{ name: 'Mina', fate: { state: 'trying' } }]);
	expect(page).toEqual(desk);
});

it('says neither where it went nor what it said', async () => {
	await invite('mother');
	const shown = await messagesNotGone(await viewerOf(world.worker), world.familyId);
	expect(JSON.stringify(shown)).not.toMatch(/7700|http|join/);
});

it.each(['mother', 'father', 'school', 'young', 'stranger'] as const)(
	'is not for the %s',
	async (who) => {
		await invite('mother');
		expect(await told(who)).toEqual([]);
	}
);
