import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { acceptInPerson, readInvitation } from '$lib/server/auth/invitations';
import { setClock } from '$lib/server/clock';
import { invitePerson } from '$lib/server/commands/people/invite-person';
import { revokeInvitation } from '$lib/server/commands/people/revoke-invitation';
import { aNewBrowser } from '../../../../../tests/support/devices';
import { allOfIt, passMinutes } from '../../../../../tests/support/door';
import { freshStore } from '../../../../../tests/support/harness';
import { aWorld, must, viewerOf, type World } from '../../../../../tests/support/world';
import { invitationShown } from './invitation-shown';
import { invitingView } from './inviting';

let world: World;
beforeEach(async () => {
	await freshStore();
	world = await aWorld();
});
afterEach(() => setClock(null));

const contact = { channel: 'email', address: 'mina@example.org' } as const;

async function invite(personId: string, isInPerson = true) {
	const lead = await viewerOf(world.worker);
	const how = isInPerson
		? { isInPerson, contact: null, card: null }
		: { isInPerson, contact, card: allOfIt };
	return must(await invitePerson(lead, world.familyId, personId, how));
}

const view = async () => invitingView(await viewerOf(world.worker), world.familyId);

it('offers the family’s own people, and no staff', async () => {
	const names = (await view())?.people.map(({ name }) => name);
	expect(names?.sort()).toEqual(['Farid', 'Mina', 'Sam']);
});

it.each(['stranger', 'mother', 'school'] as const)('is not for the %s', async (who) => {
	expect(await invitingView(await viewerOf(world[who]), world.familyId)).toBeNull();
});

describe('what became of each invitation', () => {
	it('used, taken back, over and open, newest first', async () => {
		await acceptInPerson((await invite(world.mother)).token, aNewBrowser());
		const { token } = await invite(world.father);
		const { id = '' } = (await readInvitation(token)) ?? {};
		await revokeInvitation(await viewerOf(world.worker), world.familyId, id);
		await invite(world.young);
		passMinutes(31);
		await invite(world.mother, false);
		const shown = (await view())?.invitations.map(({ name, state }) => `${name} ${state}`);
		expect(shown).toEqual(['Mina open', 'Sam over', 'Farid revoked', 'Mina used']);
	});

	it('says neither the address nor a secret', async () => {
		const { token, shortCode } = await invite(world.mother, false);
		const text = JSON.stringify(await view());
		for (const hidden of [token, shortCode, contact.address]) expect(text).not.toContain(hidden);
	});
});

it('shows whoever made it the link, the code and the picture of the link', async () => {
	const made = { ...(await invite(world.mother)), isInPerson: true };
	const shown = await invitationShown(await viewerOf(world.worker), world.mother, made);
	expect(shown).toMatchObject({ name: 'Mina', shortCode: made.shortCode, message: null });
	expect(shown.link).toBe(`${shown.joinAddress}#${made.token}`);
	expect(shown.qr.size).toBeGreaterThan(20);
});
