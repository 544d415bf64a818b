/** Passkeys: the public half of a key that never leaves its owner's device. */
import { and, eq, isNotNull, isNull } from 'drizzle-orm';
import type { Reader, Tx } from '$lib/server/db/store';
import type { Tables } from '$lib/server/db/schema';
import { tables } from '$lib/server/db/tables';

const { passkey, accountChange } = tables;

export type PasskeyRow = Tables['passkey']['$inferSelect'];

export async function insertPasskey(tx: Tx, row: PasskeyRow): Promise<void> {
	await tx.insert(passkey).values(row);
}

/** Was this key ever kept, for anybody? */
export async function isKnownPasskey(db: Reader, credentialId: string): Promise<boolean> {
	return (await db.$count(passkey, eq(passkey.credentialId, credentialId))) > 0;
}

/** A passkey that has not ended. */
export async function findPasskey(db: Reader, credentialId: string): Promise<PasskeyRow | null> {
	const [row] = await db
		.select()
		.from(passkey)
		.where(and(eq(passkey.credentialId, credentialId), isNull(passkey.endedAt)))
		.limit(1);
	return row ?? null;
}

/** Those of one person that have not ended, oldest first. */
export async function passkeysOf(db: Reader, personId: string): Promise<PasskeyRow[]> {
	return db
		.select()
		.from(passkey)
		.where(and(eq(passkey.personId, personId), isNull(passkey.endedAt)))
		.orderBy(passkey.createdAt, passkey.id);
}

/** Ids of passkeys whose owner said "this was not me" while they waited. */
export async function disputedPasskeys(db: Reader, personId: string): Promise<string[]> {
	const rows = await db
		.select({ detail: accountChange.detail })
		.from(accountChange)
		.where(
			and(
				eq(accountChange.personId, personId),
				eq(accountChange.kind, 'passkey-added'),
				isNotNull(accountChange.cancelledAt)
			)
		);
	return rows.flatMap(({ detail }) => detail['passkeyId'] ?? []);
}

/** True for the first to use it since it was read: its counter is where it was. */
export async function usePasskey(
	tx: Tx,
	{ id, counter: before }: Pick<PasskeyRow, 'id' | 'counter'>,
	now: Pick<PasskeyRow, 'counter' | 'isBackedUp' | 'lastUsedAt'>
): Promise<boolean> {
	const used = await tx
		.update(passkey)
		.set(now)
		.where(and(eq(passkey.id, id), eq(passkey.counter, before), isNull(passkey.endedAt)))
		.returning({ id: passkey.id });
	return used.length > 0;
}

/** False when it is not this person's, or has ended before. */
export async function endPasskey(
	tx: Tx,
	{ id, personId }: Pick<PasskeyRow, 'id' | 'personId'>,
	at: Date
): Promise<boolean> {
	const ended = await tx
		.update(passkey)
		.set({ endedAt: at })
		.where(and(eq(passkey.id, id), eq(passkey.personId, personId), isNull(passkey.endedAt)))
		.returning({ id: passkey.id });
	return ended.length > 0;
}
