import { beforeEach, expect, test } from 'vitest';
import { store } from '$lib/server/db/current';
import { findOwnerOf } from '$lib/server/repositories/contacts';
import { findCard } from '$lib/server/repositories/safe-contacts';
import { freshStore } from '../../../../../tests/support/harness';
import { must, viewerOf } from '../../../../../tests/support/world';
import { addStaff, type NewStaff } from './add-staff';

beforeEach(async () => void (await freshStore()));

const system = { personId: null };
const alex = (over: Partial<NewStaff> = {}): NewStaff => ({
	name: 'Alex Dean',
	role: 'administrator',
	agency: null,
	email: 'alex@council.example',
	...over
});

test('an administrator can sign in with their address and sees no family', async () => {
	const { personId } = must(await addStaff(system, alex()));
	const address = { channel: 'email', address: 'alex@council.example' } as const;
	expect(await findOwnerOf(store.read, address)).toMatchObject({ personId });
	expect(await findCard(store.read, personId)).toMatchObject({ forCodes: true, forUpdates: false });
	expect(await viewerOf(personId)).toMatchObject({ audience: 'admin', places: [], circles: [] });
});

test.each([
	['a parent is added to their family, not as staff', { role: 'parent' }, 'not-a-staff-role'],
	['an address belongs to one person', {}, 'address-taken']
] as const)('refused: %s', async (_, over, reason) => {
	must(await addStaff(system, alex()));
	expect(await addStaff(system, alex(over))).toEqual({ ok: false, reason });
});
