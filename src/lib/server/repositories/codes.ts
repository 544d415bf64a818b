import { and, count, eq, gt, isNull, lt, sql } from 'drizzle-orm';
import type { Reader, Tx } from '$lib/server/db/store';
import type { Tables } from '$lib/server/db/schema';
import { tables } from '$lib/server/db/tables';

const { oneTimeCode, person } = tables;

export type CodeRow = Tables['oneTimeCode']['$inferSelect'];

export async function insertCode(tx: Tx, row: CodeRow): Promise<void> {
	await tx.insert(oneTimeCode).values(row);
}

/** Says whose code it is, once somebody was found for it. */
export async function addressCode(
	tx: Tx,
	id: string,
	to: Pick<CodeRow, 'personId' | 'invitationId' | 'deviceId'>
): Promise<void> {
	await tx.update(oneTimeCode).set(to).where(eq(oneTimeCode.id, id));
}

/** Nobody else counts this person's codes until the transaction ends. */
export async function lockPerson(tx: Tx, personId: string): Promise<void> {
	await tx
		.update(person)
		.set({ createdAt: sql`${person.createdAt}` })
		.where(eq(person.id, personId));
}

/**
 * How many codes this person was given after `since`: those of one invitation, those asked on one
 * remembered device, or, where both are null, those asked by whoever typed the address.
 */
export async function countCodes(
	db: Reader,
	{
		personId,
		invitationId,
		deviceId
	}: { personId: string } & Pick<CodeRow, 'invitationId' | 'deviceId'>,
	since: Date
): Promise<number> {
	const [row] = await db
		.select({ codes: count() })
		.from(oneTimeCode)
		.where(
			and(
				eq(oneTimeCode.personId, personId),
				invitationId === null
					? isNull(oneTimeCode.invitationId)
					: eq(oneTimeCode.invitationId, invitationId),
				deviceId === null ? isNull(oneTimeCode.deviceId) : eq(oneTimeCode.deviceId, deviceId),
				gt(oneTimeCode.createdAt, since)
			)
		);
	return row?.codes ?? 0;
}

/**
 * Counts one try at the code this browser asked for and gives the code, or null when there is none
 * left to try. Counting comes first, so that tries at the same moment are all counted.
 */
export async function countTry(
	tx: Tx,
	browserHash: string,
	most: number,
	at: Date
): Promise<CodeRow | null> {
	const [row] = await tx
		.update(oneTimeCode)
		.set({ tries: sql`${oneTimeCode.tries} + 1` })
		.where(
			and(
				eq(oneTimeCode.browserHash, browserHash),
				isNull(oneTimeCode.usedAt),
				gt(oneTimeCode.expiresAt, at),
				lt(oneTimeCode.tries, most)
			)
		)
		.returning();
	return row ?? null;
}

export async function useCode(tx: Tx, id: string, at: Date): Promise<void> {
	await tx.update(oneTimeCode).set({ usedAt: at }).where(eq(oneTimeCode.id, id));
}
