import { managersOf } from '$lib/server/access/managers';
import { now } from '$lib/server/clock';
import type { Tx } from '$lib/server/db/store';
import { peopleIn } from '$lib/server/repositories/circles';
import { allSupervisors } from '$lib/server/repositories/complaints';
import { addToCircle } from '$lib/server/repositories/people';

/**
 * A managers' circle that somebody has left, or cannot come in to, is never without one who can:
 * otherwise nobody would answer.
 */
export async function seatManagers(
	tx: Tx,
	{ id, familyId }: { id: string; familyId: string },
	leaverId: string
): Promise<void> {
	const able = await allSupervisors(tx);
	const left = (await peopleIn(tx, id)).map(({ personId }) => personId);
	if (left.some((personId) => personId !== leaverId && able.includes(personId))) return;
	const managers = await managersOf(tx, familyId);
	const others = managers.filter((personId) => personId !== leaverId);
	await addToCircle(tx, id, others, now());
}
