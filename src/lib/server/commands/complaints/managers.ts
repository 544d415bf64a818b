import { managersOf } from '$lib/server/access/managers';
import { now } from '$lib/server/clock';
import type { Tx } from '$lib/server/db/store';
import { peopleIn } from '$lib/server/repositories/circles';
import { addToCircle } from '$lib/server/repositories/people';

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
