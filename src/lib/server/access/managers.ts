import { today } from '$lib/server/clock';
import type { Reader } from '$lib/server/db/store';
import { allSupervisors } from '$lib/server/repositories/complaints';
import { membersOf } from '$lib/server/repositories/people';

/**
 * Who answers what is said past the worker: supervisors with a place in the family, and every
 * supervisor where none has one.
 */
export async function managersOf(db: Reader, familyId: string): Promise<string[]> {
	const members = await membersOf(db, familyId, today());
	const here = members.filter(({ role }) => role === 'supervisor');
	if (here.length > 0) return here.map(({ personId }) => personId);
	return allSupervisors(db);
}
