/** What ends in the rows when somebody leaves a family. What they said is in none of these. */
import { and, eq, gt, inArray, isNull } from 'drizzle-orm';
import type { Day } from '$lib/domain/time/days';
import type { LeavingReason } from '$lib/domain/vocabulary';
import type { Tx } from '$lib/server/db/store';
import { tables } from '$lib/server/db/tables';
import { isCurrent } from './places';

const { membership, circle, circleMember, invitation, device } = tables;

export interface Leaving {
	at: Date;
	on: Day;
	reason: LeavingReason | null;
}

/** True when there was a place to end. */
export async function endPlaceRows(
	tx: Tx,
	personId: string,
	familyId: string,
	{ at, on, reason }: Leaving
): Promise<boolean> {
	const ended = await tx
		.update(membership)
		.set({ until: on, endedAt: at, endReason: reason, isLead: false })
		.where(and(eq(membership.personId, personId), eq(membership.familyId, familyId), isCurrent(on)))
		.returning({ id: membership.id });
	return ended.length > 0;
}

/** Takes somebody out of every circle of the family. */
export async function leaveCircles(tx: Tx, personId: string, familyId: string): Promise<void> {
	const theirs = tx.select({ id: circle.id }).from(circle).where(eq(circle.familyId, familyId));
	await tx
		.delete(circleMember)
		.where(and(eq(circleMember.personId, personId), inArray(circleMember.circleId, theirs)));
}

/** Takes back whatever could still let somebody into the family. */
export async function revokeInvitationsInto(
	tx: Tx,
	personId: string,
	familyId: string,
	at: Date
): Promise<void> {
	await tx
		.update(invitation)
		.set({ revokedAt: at, address: null })
		.where(
			and(
				eq(invitation.personId, personId),
				eq(invitation.familyId, familyId),
				isNull(invitation.usedAt),
				isNull(invitation.revokedAt),
				gt(invitation.expiresAt, at)
			)
		);
}

/** No browser of theirs is known from now on. */
export async function forgetDevicesOf(tx: Tx, personId: string, at: Date): Promise<void> {
	await tx
		.update(device)
		.set({ endedAt: at })
		.where(and(eq(device.personId, personId), isNull(device.endedAt)));
}
