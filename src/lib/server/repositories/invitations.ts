import { and, desc, eq, gt, gte, isNull, or } from 'drizzle-orm';
import type { Reader, Tx } from '$lib/server/db/store';
import type { Tables } from '$lib/server/db/schema';
import { tables } from '$lib/server/db/tables';

const { invitation, membership, person } = tables;

export type InvitationRow = Tables['invitation']['$inferSelect'];

export async function insertInvitation(tx: Tx, row: InvitationRow): Promise<void> {
	await tx.insert(invitation).values(row);
}

export async function findInvitation(db: Reader, id: string): Promise<InvitationRow | null> {
	const [row] = await db.select().from(invitation).where(eq(invitation.id, id)).limit(1);
	return row ?? null;
}

export async function findInvitationByToken(
	db: Reader,
	tokenHash: string
): Promise<InvitationRow | null> {
	const [row] = await db
		.select()
		.from(invitation)
		.where(eq(invitation.tokenHash, tokenHash))
		.limit(1);
	return row ?? null;
}

export async function findInvitationByCode(
	db: Reader,
	codeHash: string
): Promise<InvitationRow | null> {
	const [row] = await db
		.select()
		.from(invitation)
		.where(eq(invitation.codeHash, codeHash))
		.limit(1);
	return row ?? null;
}

/** Neither used, revoked nor past its time. */
function isOpenAt(at: Date) {
	return and(isNull(invitation.usedAt), isNull(invitation.revokedAt), gt(invitation.expiresAt, at));
}

/** The family's latest invitations with who they are for, newest first. */
export async function invitationsOf(db: Reader, familyId: string, most: number) {
	return db
		.select({
			id: invitation.id,
			name: person.name,
			localId: person.localId,
			isInPerson: invitation.isInPerson,
			expiresAt: invitation.expiresAt,
			usedAt: invitation.usedAt,
			revokedAt: invitation.revokedAt
		})
		.from(invitation)
		.innerJoin(person, eq(person.id, invitation.personId))
		.where(eq(invitation.familyId, familyId))
		.orderBy(desc(invitation.createdAt), desc(invitation.id))
		.limit(most);
}

/** Those of the network whom this person invited and who still have their place. */
export async function guestsOf(db: Reader, createdById: string, on: string) {
	return db
		.selectDistinct({
			personId: membership.personId,
			familyId: membership.familyId,
			part: membership.part
		})
		.from(invitation)
		.innerJoin(person, eq(person.id, invitation.personId))
		.innerJoin(
			membership,
			and(
				eq(membership.personId, invitation.personId),
				eq(membership.familyId, invitation.familyId)
			)
		)
		.where(
			and(
				eq(invitation.createdById, createdById),
				eq(person.role, 'network'),
				isNull(membership.endedAt),
				or(isNull(membership.until), gte(membership.until, on))
			)
		)
		.orderBy(membership.personId);
}

/**
 * True for the one who used it; a second use, or one that comes too late, is false. Its address is
 * kept no longer than it is needed.
 */
export async function useInvitation(tx: Tx, id: string, at: Date): Promise<boolean> {
	const used = await tx
		.update(invitation)
		.set({ usedAt: at, address: null })
		.where(and(eq(invitation.id, id), isOpenAt(at)))
		.returning({ id: invitation.id });
	return used.length > 0;
}

/** The invitation that was open until now, or null when there was none to revoke. */
export async function revokeInvitationRow(
	tx: Tx,
	familyId: string,
	id: string,
	at: Date
): Promise<InvitationRow | null> {
	const [revoked] = await tx
		.update(invitation)
		.set({ revokedAt: at, address: null })
		.where(and(eq(invitation.id, id), eq(invitation.familyId, familyId), isOpenAt(at)))
		.returning();
	return revoked ?? null;
}

export async function revokeOpenInvitationsOf(tx: Tx, personId: string, at: Date): Promise<void> {
	await tx
		.update(invitation)
		.set({ revokedAt: at, address: null })
		.where(and(eq(invitation.personId, personId), isOpenAt(at)));
}
