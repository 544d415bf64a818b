import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readInvitation } from '$lib/server/auth/invitations';
import { setNotifier } from '$lib/server/notify/notifier';
import { auditOf } from '../../../../../tests/support/audit';
import { allOfIt, lettersTo, reachAt } from '../../../../../tests/support/door';
import { freshStore } from '../../../../../tests/support/harness';
import { aWorld, must, viewerOf, type World } from '../../../../../tests/support/world';
import { createFamily } from '../families/create-family';
import { addPerson } from './add-person';
import { invitePerson, type NewInvitation } from './invite-person';

let world: World;
beforeEach(async () => {
	await freshStore();
	world = await aWorld();
});
afterEach(() => setNotifier(null));

const notFound = { ok: false, reason: 'not-found' };
const inPerson: NewInvitation = { isInPerson: true, contact: null, card: null };
const email = { channel: 'email', address: 'mina@example.org' } as const;
const sent: NewInvitation = { isInPerson: false, contact: email, card: allOfIt };

async function invite(personId: string, how = inPerson, by = world.worker) {
	return invitePerson(await viewerOf(by), world.familyId, personId, how);
}

describe('an invitation', () => {
	it('in person sends nothing, and is in the audit', async () => {
		const made = must(await invite(world.mother));
		expect(made.fate).toBeNull();
		expect((await readInvitation(made.token))?.personId).toBe(world.mother);
		expect((await readInvitation(made.shortCode))?.personId).toBe(world.mother);
		expect((await auditOf(world.familyId)).at(-1)).toEqual([
			'person.invited',
			world.worker,
			world.mother
		]);
	});

	it('sent is a link in neutral words and in their language', async () => {
		const common = { agency: null, language: 'ur' };
		const nadia = { name: 'Nadia', role: 'parent', part: 'carer' } as const;
		const { personId } = must(
			await addPerson(await viewerOf(world.worker), world.familyId, { ...nadia, ...common })
		);
		const { token, fate } = must(await invite(personId, sent));
		expect(fate).toEqual({ state: 'sent' });
		const [body = ''] = await lettersTo(email.address);
		expect(body.endsWith(`/join#${token}`)).toBe(true);
		expect(body).toMatch(/^نیا پیغام: http/);
		expect(body).not.toMatch(/Nadia|Hill|Kerry/);
	});

	it('takes the place of the one that was open', async () => {
		const first = must(await invite(world.mother));
		const others = must(await invite(world.father));
		const second = must(await invite(world.mother));
		expect(await readInvitation(first.token)).toBeNull();
		expect(await readInvitation(second.token)).not.toBeNull();
		expect(await readInvitation(others.token)).not.toBeNull();
	});

	it('that could not be sent says so, and still works by its code', async () => {
		setNotifier({ send: () => Promise.reject(new Error('the gateway is down')) });
		const made = must(await invite(world.mother, sent));
		expect(made.fate).toEqual({ state: 'trying', reason: 'no-answer' });
		expect(await readInvitation(made.shortCode)).not.toBeNull();
	});
});

describe('is refused', () => {
	it('to be sent nowhere', async () => {
		expect(await invite(world.mother, { ...sent, contact: null })).toEqual({
			ok: false,
			reason: 'needs-a-contact'
		});
	});

	it.each([true, false])('to an address somebody else signs in with', async (isInPerson) => {
		await reachAt(world.mother, email.address);
		const how = { ...sent, isInPerson };
		const refusal = { ok: false, reason: 'address-is-anothers' };
		expect(await invite(world.young, how)).toEqual(refusal);
		expect(must(await invite(world.mother, how)).token).toBeTruthy();
	});

	it.each(['stranger', 'mother', 'school'] as const)('to the %s', async (by) => {
		expect(await invite(world.father, inPerson, world[by])).toEqual(notFound);
		expect((await auditOf(world.familyId)).map(([action]) => action)).not.toContain(
			'person.invited'
		);
	});

	it('for staff, and for somebody of another family', async () => {
		expect(await invite(world.school)).toEqual(notFound);
		expect(await invite(world.stranger)).toEqual(notFound);
	});

	it('for a child who could see nothing yet', async () => {
		const lead = await viewerOf(world.worker);
		const children = [{ name: 'Baby', bornOn: null }];
		const made = must(await createFamily(lead, { name: 'Hill 2', children }));
		const [childId = ''] = made.childIds;
		const again = await viewerOf(world.worker);
		expect(await invitePerson(again, made.familyId, childId, inPerson)).toEqual(notFound);
	});
});
