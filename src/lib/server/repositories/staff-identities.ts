/** Who somebody on the staff is to the council's own sign-in: an issuer and a subject, no email. */
import { and, eq, gt, like } from 'drizzle-orm';
import type { Reader, Tx } from '$lib/server/db/store';
import type { Tables } from '$lib/server/db/schema';
import { tables } from '$lib/server/db/tables';

const { staffIdentity, setting } = tables;

export type IdentityRow = Tables['staffIdentity']['$inferSelect'];
export type Identity = Pick<IdentityRow, 'issuer' | 'subject'>;

export async function findIdentity(
	db: Reader,
	{ issuer, subject }: Identity
): Promise<IdentityRow | null> {
	const [row] = await db
		.select()
		.from(staffIdentity)
		.where(and(eq(staffIdentity.issuer, issuer), eq(staffIdentity.subject, subject)))
		.limit(1);
	return row ?? null;
}

export async function identitiesOf(db: Reader, personId: string): Promise<IdentityRow[]> {
	return db
		.select()
		.from(staffIdentity)
		.where(eq(staffIdentity.personId, personId))
		.orderBy(staffIdentity.createdAt, staffIdentity.id);
}

/** False when this identity is somebody's already. */
export async function insertIdentity(tx: Tx, row: IdentityRow): Promise<boolean> {
	const kept = await tx
		.insert(staffIdentity)
		.values(row)
		.onConflictDoNothing({ target: [staffIdentity.issuer, staffIdentity.subject] })
		.returning({ id: staffIdentity.id });
	return kept.length > 0;
}

const waiting = 'sso-unknown:';

/** Somebody the identity provider knows and we do not: kept until an administrator links them. */
export async function keepUnknown(
	tx: Tx,
	reference: string,
	value: Identity,
	at: Date
): Promise<void> {
	await tx
		.insert(setting)
		.values({ name: waiting + reference, value, at })
		.onConflictDoUpdate({ target: setting.name, set: { value, at } });
}

/** The value kept under a reference after `since`, as it was kept; null when there is none. */
export async function findUnknown(db: Reader, reference: string, since: Date): Promise<unknown> {
	const [row] = await db
		.select({ value: setting.value })
		.from(setting)
		.where(and(eq(setting.name, waiting + reference), gt(setting.at, since)))
		.limit(1);
	return row?.value ?? null;
}

export async function forgetUnknown(tx: Tx, reference: string): Promise<void> {
	await tx.delete(setting).where(eq(setting.name, waiting + reference));
}

/** How many people wait to be linked since a moment. */
export async function countUnknown(db: Reader, since: Date): Promise<number> {
	return db.$count(setting, and(like(setting.name, `${waiting}%`), gt(setting.at, since)));
}
