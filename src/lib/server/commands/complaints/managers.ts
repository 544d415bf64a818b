/** Who answers what is said past the worker. */
import { now, today } from '$lib/server/clock';
import type { Reader, Tx } from '$lib/server/db/store';
import { peopleIn } from '$lib/server/repositories/circles';
import { allSupervisors } from '$lib/server/repositories/complaints';
import { addToCircle, membersOf } from '$lib/server/repositories/people';

/** Supervisors with a place in the family; every supervisor where none has one. */
export async function managersOf(db: Reader, familyId: string): Promise<string[]> {
	const members = await membersOf(db, familyId, today());
	const here = members.filter(({ role }) => role === 'supervisor');
	if (here.length > 0) return here.map(({ personId }) => personId);
	return allSupervisors(db);
}

/** A managers' circle somebody has left is never without one: otherwise nobody would answer. */
export async function seatManagers(
	tx: Tx,
	familyId: string,
	circleId: string,
	leaverId: string
): Promise<void> {
	const left = await peopleIn(tx, circleId);
	if (left.some(({ role }) => role === 'supervisor')) return;
	const managers = await managersOf(tx, familyId);
	const others = managers.filter((personId) => personId !== leaverId);
	await addToCircle(tx, circleId, others, now());
}
