import { isStaff } from '$lib/domain/families/circles';
import type { Tx } from '$lib/server/db/store';
import { findPerson, type PersonRow } from '$lib/server/repositories/people';

/** Somebody on the staff; an administrator changes no family's account. */
export async function findColleague(tx: Tx, personId: string): Promise<PersonRow | null> {
	const person = await findPerson(tx, personId);
	return person && isStaff(person.role) ? person : null;
}
