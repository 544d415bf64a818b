import { beforeEach, describe, expect, it } from 'vitest';
import { viewerFor } from '$lib/server/access/viewers';
import { acceptInPerson } from '$lib/server/auth/invitations';
import { readSession, startSession } from '$lib/server/auth/sessions';
import { store } from '$lib/server/db/current';
import { auditOf } from '../../../../../tests/support/audit';
import { aNewBrowser } from '../../../../../tests/support/devices';
import { freshStore } from '../../../../../tests/support/harness';
import { aWorld, must, viewerOf, type World } from '../../../../../tests/support/world';
import { freezeAccount } from './freeze-account';
import { invitePerson } from './invite-person';
import { unfreezeAccount } from './unfreeze-account';

let world: World;
beforeEach(async () => {
	await freshStore();
	world = await aWorld();
});

const notFound = { ok: false, reason: 'not-found' };
const freeze = async (by = world.worker, personId = world.mother, familyId = world.familyId) =>
	freezeAccount(await viewerOf(by), familyId, personId);
const unfreeze = async (by = world.worker, personId = world.mother) =>
	unfreezeAccount(await viewerOf(by), world.familyId, personId);

it('ends every session at once, and lets nobody in until it is opened again', async () => {
	const { cookie } = await startSession(world.mother, 'parent', false);
	const lead = await viewerOf(world.worker);
	const how = { isInPerson: true, contact: null, card: null };
	const { token } = must(await invitePerson(lead, world.familyId, world.mother, how));
	must(await freeze());
	expect(await readSession(cookie)).toBeNull();
	expect(await viewerFor(store.read, world.mother)).toBeNull();
	expect(await acceptInPerson(token, aNewBrowser())).toBeNull();
	must(await unfreeze());
	expect(await readSession(cookie)).toBeNull();
	expect(await viewerFor(store.read, world.mother)).not.toBeNull();
	expect(await auditOf(world.familyId)).toEqual(
		expect.arrayContaining([
			['account.frozen', world.worker, world.mother],
			['account.unfrozen', world.worker, world.mother]
		])
	);
});

describe('is found only where there is something to do', () => {
	it('twice the same', async () => {
		expect(await unfreeze()).toEqual(notFound);
		must(await freeze());
		expect(await freeze()).toEqual(notFound);
	});

	it.each(['mother', 'school', 'stranger'] as const)('for the %s', async (who) => {
		expect(await freeze(world[who], world.father)).toEqual(notFound);
		must(await freeze(world.worker, world.father));
		expect(await unfreeze(world[who], world.father)).toEqual(notFound);
	});

	it('of colleagues, whom an administrator disables', async () => {
		expect(await freeze(world.worker, world.school)).toEqual(notFound);
	});

	it('by way of another family', async () => {
		const [place] = (await viewerOf(world.stranger)).places;
		expect(await freeze(world.stranger, world.mother, place?.familyId)).toEqual(notFound);
	});
});
