import { isStaff } from '$lib/domain/families/circles';
import type { LeavingReason, Role } from '$lib/domain/vocabulary';
import { now, today } from '$lib/server/clock';
import type { Tx } from '$lib/server/db/store';
import { managersCirclesWith } from '$lib/server/repositories/circles';
import {
	endPlaceRows,
	forgetDevicesOf,
	leaveCircles,
	revokeInvitationsInto
} from '$lib/server/repositories/leaving';
import { findPerson, placesOf } from '$lib/server/repositories/people';
import { revokeSessionsOf } from '$lib/server/repositories/sessions';
import { seatManagers } from '../complaints/managers';

/**
 * Ends somebody's place in a family, at once: on their next request nothing of it is there. They
 * leave every circle of it, no invitation leads into it any more, and a family member with no
 * other family is signed out everywhere. What they said stays where it was said. Answers false
 * when they had no place to end. Inside the transaction of a command, which records it.
 */
export async function endPlace(
	tx: Tx,
	personId: string,
	familyId: string,
	reason: LeavingReason | null = null
): Promise<boolean> {
	const leaving = { at: now(), on: today(), reason };
	const managed = await managersCirclesWith(tx, personId);
	if (!(await endPlaceRows(tx, personId, familyId, leaving))) return false;
	await leaveCircles(tx, personId, familyId);
	await revokeInvitationsInto(tx, personId, familyId, leaving.at);
	const here = managed.filter((one) => one.familyId === familyId);
	for (const circle of here) await seatManagers(tx, circle, personId);
	const person = await findPerson(tx, personId);
	if (person && (await isGone(tx, person))) {
		await revokeSessionsOf(tx, personId, leaving.at);
		await forgetDevicesOf(tx, personId, leaving.at);
	}
	return true;
}

/** Of no family any more, and not here for their work either. */
async function isGone(tx: Tx, { id, role }: { id: string; role: Role }): Promise<boolean> {
	return !isStaff(role) && (await placesOf(tx, id, today())).length === 0;
}
