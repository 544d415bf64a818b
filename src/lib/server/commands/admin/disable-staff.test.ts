import { beforeEach, describe, expect, it } from 'vitest';
import { viewerFor } from '$lib/server/access/viewers';
import { noticesFor } from '$lib/server/auth/account-changes';
import { enterWithIdentity } from '$lib/server/auth/sso-entering';
import { readSession, startSession } from '$lib/server/auth/sessions';
import { store } from '$lib/server/db/current';
import { staffDesk } from '$lib/server/views/admin/staff';
import { freshStore } from '../../../../../tests/support/harness';
import {
	aStaffMember,
	aWorld,
	must,
	viewerOf,
	type World
} from '../../../../../tests/support/world';
import { disableStaff } from './disable-staff';
import { enableStaff } from './enable-staff';
import { linkStaff } from './link-staff';
import { signOutStaff } from './sign-out-staff';

const notFound = { ok: false, reason: 'not-found' };
let world: World;
let alex: string;
beforeEach(async () => {
	await freshStore();
	world = await aWorld();
	alex = await aStaffMember('administrator', 'Alex');
});

const shown = async (name: string) =>
	(await staffDesk(await viewerOf(alex)))?.people.find((one) => one.name === name);

it('a disabled colleague is out at once, until they are enabled', async () => {
	const { cookie } = await startSession(world.worker, 'key-worker', false);
	must(await disableStaff(await viewerOf(alex), world.worker));
	expect(await readSession(cookie)).toBeNull();
	expect(await viewerFor(store.read, world.worker)).toBeNull();
	expect(await shown('Kerry')).toMatchObject({ isDisabled: true });
	expect(await disableStaff(await viewerOf(alex), world.worker)).toEqual(notFound);
	must(await enableStaff(await viewerOf(alex), world.worker));
	expect(await readSession(cookie)).toBeNull();
	expect(await viewerFor(store.read, world.worker)).not.toBeNull();
	expect(await enableStaff(await viewerOf(alex), world.worker)).toEqual(notFound);
	const told = (await noticesFor(store.read, world.worker)).map(({ kind }) => kind);
	expect(told.sort()).toEqual(['account-frozen', 'account-unfrozen']);
});

it('signed out everywhere, they may come in again', async () => {
	const { cookie } = await startSession(world.worker, 'key-worker', false);
	must(await signOutStaff(await viewerOf(alex), world.worker));
	expect(await readSession(cookie)).toBeNull();
	expect(await viewerFor(store.read, world.worker)).not.toBeNull();
});

it('nobody disables themselves, and no family is anybody’s staff', async () => {
	expect(await disableStaff(await viewerOf(alex), alex)).toEqual(notFound);
	for (const act of [disableStaff, enableStaff, signOutStaff])
		expect(await act(await viewerOf(alex), world.mother)).toEqual(notFound);
	expect(await linkStaff(await viewerOf(alex), world.mother, 'ABCDE-FGHJK')).toEqual(notFound);
});

it.each(['worker', 'school', 'mother', 'stranger'] as const)('is not for the %s', async (who) => {
	const viewer = await viewerOf(world[who]);
	for (const act of [disableStaff, enableStaff, signOutStaff])
		expect(await act(viewer, world.school)).toEqual(notFound);
	expect(await staffDesk(viewer)).toBeNull();
});

describe('somebody the council’s sign-in knows and we do not', () => {
	const identity = { issuer: 'https://login.example', subject: 'kerry-1' };

	it('comes in once they are linked by the reference they were shown', async () => {
		const came = await enterWithIdentity(identity, undefined);
		const reference = 'reference' in came ? came.reference : '';
		const wrong = await linkStaff(await viewerOf(alex), world.worker, 'AAAAA-AAAAA');
		expect(wrong).toEqual({ ok: false, reason: 'no-such-reference' });
		must(await linkStaff(await viewerOf(alex), world.worker, reference));
		expect(await shown('Kerry')).toMatchObject({ hasSso: true });
		const again = await enterWithIdentity(identity, undefined);
		expect(again).toMatchObject({ entered: { personId: world.worker } });
		const taken = await linkStaff(await viewerOf(alex), world.school, reference);
		expect(taken.ok).toBe(false);
	});

	it('cannot be put beside the account a colleague has, to come in as them', async () => {
		const referenceFor = async (shown: typeof identity) => {
			const came = await enterWithIdentity(shown, undefined);
			return 'reference' in came ? came.reference : '';
		};
		must(await linkStaff(await viewerOf(alex), world.worker, await referenceFor(identity)));
		const second = { ...identity, subject: 'alex-2' };
		const reference = await referenceFor(second);
		const beside = await linkStaff(await viewerOf(alex), world.worker, reference);
		expect(beside).toEqual({ ok: false, reason: 'linked-before' });
		expect(await enterWithIdentity(second, undefined)).toEqual({ reference });
		const moved = await referenceFor({ ...identity, issuer: 'https://new.example' });
		must(await linkStaff(await viewerOf(alex), world.worker, moved));
	});
});
