/** What changed about somebody's account, and what is to change when its time has come. */
import { and, desc, eq, gt, isNull, lte } from 'drizzle-orm';
import type { Reader, Tx } from '$lib/server/db/store';
import type { Tables } from '$lib/server/db/schema';
import { tables } from '$lib/server/db/tables';

const { accountChange } = tables;

export type AccountChangeRow = Tables['accountChange']['$inferSelect'];

/** Neither done nor cancelled. */
const isOpen = and(isNull(accountChange.doneAt), isNull(accountChange.cancelledAt));

export async function insertAccountChange(tx: Tx, row: AccountChangeRow): Promise<void> {
	await tx.insert(accountChange).values(row);
}

/** This person's changes since a moment, newest first. */
export async function accountChangesOf(
	db: Reader,
	personId: string,
	since: Date
): Promise<AccountChangeRow[]> {
	return db
		.select()
		.from(accountChange)
		.where(and(eq(accountChange.personId, personId), gt(accountChange.createdAt, since)))
		.orderBy(desc(accountChange.createdAt), desc(accountChange.id));
}

/** What of one kind waited, and has waited long enough at `at`. */
export async function dueAccountChanges(
	db: Reader,
	kind: AccountChangeRow['kind'],
	at: Date
): Promise<AccountChangeRow[]> {
	return db
		.select()
		.from(accountChange)
		.where(and(eq(accountChange.kind, kind), isOpen, lte(accountChange.takesEffectAt, at)))
		.orderBy(accountChange.takesEffectAt, accountChange.id);
}

/** True for the one who got to do it; false when it was done or cancelled meanwhile. */
export async function markAccountChangeDone(tx: Tx, id: string, at: Date): Promise<boolean> {
	const done = await tx
		.update(accountChange)
		.set({ doneAt: at })
		.where(and(eq(accountChange.id, id), isOpen))
		.returning({ id: accountChange.id });
	return done.length > 0;
}

/** Everything of this person's that still waits is called off. */
export async function cancelWaitingChanges(tx: Tx, personId: string, at: Date): Promise<void> {
	await tx
		.update(accountChange)
		.set({ cancelledAt: at })
		.where(and(eq(accountChange.personId, personId), isOpen, gt(accountChange.takesEffectAt, at)));
}

/** The change, if it is this person's. */
export async function findAccountChange(
	db: Reader,
	personId: string,
	id: string
): Promise<AccountChangeRow | null> {
	const [row] = await db
		.select()
		.from(accountChange)
		.where(and(eq(accountChange.id, id), eq(accountChange.personId, personId)))
		.limit(1);
	return row ?? null;
}
