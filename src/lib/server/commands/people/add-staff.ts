import { cardFrom } from '$lib/domain/contact/card';
import { isStaff } from '$lib/domain/families/circles';
import type { Role } from '$lib/domain/vocabulary';
import type { Actor } from '$lib/server/access/viewer';
import { now } from '$lib/server/clock';
import { store } from '$lib/server/db/current';
import { newId } from '$lib/server/db/id';
import { findOwnerOf } from '$lib/server/repositories/contacts';
import { insertContact, insertPerson } from '$lib/server/repositories/people';
import { saveCard } from '$lib/server/repositories/safe-contacts';
import { refused, type Refusal } from '../outcome';
import { record } from '../record';

export interface NewStaff {
	name: string;
	role: Role;
	agency: string | null;
	/** In lower case; where their sign-in codes go. */
	email: string;
}

export type AddStaffOutcome =
	{ ok: true; personId: string } | Refusal<'not-a-staff-role' | 'address-taken'>;

/** An address of their work is no phone at home; codes are all that goes to it. */
const workEmail = cardFrom('email', { whoElse: 'nobody', use: 'codes', hours: 'any-time' });

/** Give a member of staff a sign-in. They see no family until they have a place in one. */
export async function addStaff(actor: Actor, staff: NewStaff): Promise<AddStaffOutcome> {
	return store.write(async (tx) => {
		if (!isStaff(staff.role)) return refused('not-a-staff-role');
		const address = { channel: 'email', address: staff.email } as const;
		if (await findOwnerOf(tx, address)) return refused('address-taken');

		const personId = newId();
		const { name, role, agency } = staff;
		const createdAt = now();
		await insertPerson(tx, { id: personId, name, role, agency, language: 'en', createdAt });
		await insertContact(tx, { id: newId(), personId, ...address, createdAt });
		await saveCard(tx, { personId, ...workEmail, filledById: personId, filledAt: createdAt });
		await record(tx, actor, { action: 'staff.added', familyId: null, subjectId: personId });
		return { ok: true, personId };
	});
}
