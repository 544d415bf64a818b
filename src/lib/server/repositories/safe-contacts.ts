/** How people said they can safely be reached. No row is no card: then nothing is sent to them. */
import { and, eq, gt, inArray, isNull, lte } from 'drizzle-orm';
import type { Reader, Tx } from '$lib/server/db/store';
import type { Tables } from '$lib/server/db/schema';
import { tables } from '$lib/server/db/tables';

const { safeContact, accountChange } = tables;

export type SafeContactRow = Tables['safeContact']['$inferSelect'];

export async function findCard(db: Reader, personId: string): Promise<SafeContactRow | null> {
	const [row] = await db
		.select()
		.from(safeContact)
		.where(eq(safeContact.personId, personId))
		.limit(1);
	return row ?? null;
}

/** One card a person; the later one takes the earlier one's place. */
export async function saveCard(tx: Tx, row: SafeContactRow): Promise<void> {
	const { personId, ...card } = row;
	await tx
		.insert(safeContact)
		.values(row)
		.onConflictDoUpdate({ target: safeContact.personId, set: card });
}

const isOpen = and(isNull(accountChange.doneAt), isNull(accountChange.cancelledAt));
const aboutContact = inArray(accountChange.kind, ['contact', 'safe-contact']);

/** Is there a change of address or card whose day has passed and which is not done? */
export async function isContactChangeDue(db: Reader, at: Date): Promise<boolean> {
	const [row] = await db
		.select({ id: accountChange.id })
		.from(accountChange)
		.where(and(isOpen, aboutContact, lte(accountChange.takesEffectAt, at)))
		.limit(1);
	return row !== undefined;
}

/** This person's changes of address and card that still wait, the latest last. */
export async function waitingContactChanges(db: Reader, personId: string, at: Date) {
	return db
		.select()
		.from(accountChange)
		.where(isWaitingOf(personId, at))
		.orderBy(accountChange.createdAt, accountChange.id);
}

/** They are called off, since something newer was said. */
export async function cancelContactChanges(tx: Tx, personId: string, at: Date): Promise<void> {
	await tx.update(accountChange).set({ cancelledAt: at }).where(isWaitingOf(personId, at));
}

function isWaitingOf(personId: string, at: Date) {
	return and(
		eq(accountChange.personId, personId),
		isOpen,
		aboutContact,
		gt(accountChange.takesEffectAt, at)
	);
}
