import { beforeEach, expect, it } from 'vitest';
import { acceptInPerson, readInvitation } from '$lib/server/auth/invitations';
import { auditOf } from '../../../../../tests/support/audit';
import { aNewBrowser } from '../../../../../tests/support/devices';
import { freshStore } from '../../../../../tests/support/harness';
import { aWorld, must, viewerOf, type World } from '../../../../../tests/support/world';
import { invitePerson } from './invite-person';
import { revokeInvitation } from './revoke-invitation';

let world: World;
let token: string;
let invitationId: string;
const notFound = { ok: false, reason: 'not-found' };

beforeEach(async () => {
	await freshStore();
	world = await aWorld();
	const how = { isInPerson: true, contact: null, card: null };
	const lead = await viewerOf(world.worker);
	({ token } = must(await invitePerson(lead, world.familyId, world.mother, how)));
	invitationId = (await readInvitation(token))?.id ?? '';
});

const revoke = async (by: string, familyId = world.familyId) =>
	revokeInvitation(await viewerOf(by), familyId, invitationId);

it('ends the link and the code, once, and is in the audit', async () => {
	expect(await revoke(world.worker)).toEqual({ ok: true });
	expect(await acceptInPerson(token, aNewBrowser())).toBeNull();
	expect(await revoke(world.worker)).toEqual(notFound);
	const { worker, mother } = world;
	expect((await auditOf(world.familyId)).at(-1)).toEqual(['invitation.revoked', worker, mother]);
});

it('has nothing to take back once it was used', async () => {
	await acceptInPerson(token, aNewBrowser());
	expect(await revoke(world.worker)).toEqual(notFound);
});

it.each(['stranger', 'mother', 'school'] as const)('is not for the %s', async (who) => {
	expect(await revoke(world[who])).toEqual(notFound);
	expect(await readInvitation(token)).not.toBeNull();
});

it('is not done by way of another family', async () => {
	const [place] = (await viewerOf(world.stranger)).places;
	expect(await revoke(world.stranger, place?.familyId)).toEqual(notFound);
	expect(await readInvitation(token)).not.toBeNull();
});
