import { today } from '$lib/server/clock';
import type { Reader } from '$lib/server/db/store';
import { allSupervisors } from '$lib/server/repositories/complaints';
import { membersOf } from '$lib/server/repositories/people';

/**
 * Who answers what is said past the worker: supervisors with a place in the family, and every
 * supervisor where none has one. Never one whose account is closed, who could not read it.
 */
export async function managersOf(db: Reader, familyId: string): Promise<string[]> {
	const supervisors = await allSupervisors(db);
	const members = await membersOf(db, familyId, today());
	const here = supervisors.filter((id) => members.some(({ personId }) => personId === id));
	return here.length > 0 ? here : supervisors;
}
