/** Code apps and recovery codes of the staff. */
import { and, eq, isNotNull, isNull, lt, or } from 'drizzle-orm';
import type { Reader, Tx } from '$lib/server/db/store';
import type { Tables } from '$lib/server/db/schema';
import { tables } from '$lib/server/db/tables';

const { totp, recoveryCode } = tables;

export type TotpRow = Tables['totp']['$inferSelect'];

/** The code app this person has confirmed. */
export async function findTotp(db: Reader, personId: string): Promise<TotpRow | null> {
	const [row] = await db
		.select()
		.from(totp)
		.where(and(eq(totp.personId, personId), isNotNull(totp.confirmedAt)))
		.limit(1);
	return row ?? null;
}

/** One code app a person; a new one takes the place of the one before. */
export async function saveTotp(tx: Tx, row: TotpRow): Promise<void> {
	const { personId, ...rest } = row;
	await tx
		.insert(totp)
		.values({ personId, ...rest })
		.onConflictDoUpdate({ target: totp.personId, set: rest });
}

export async function deleteTotp(tx: Tx, personId: string): Promise<boolean> {
	const gone = await tx.delete(totp).where(eq(totp.personId, personId)).returning();
	return gone.length > 0;
}

/** True for the first to use this 30-second step, or one after the last that was used. */
export async function useStep(tx: Tx, personId: string, step: number): Promise<boolean> {
	const used = await tx
		.update(totp)
		.set({ lastStep: step })
		.where(and(eq(totp.personId, personId), or(isNull(totp.lastStep), lt(totp.lastStep, step))))
		.returning({ personId: totp.personId });
	return used.length > 0;
}

export async function replaceRecoveryCodes(
	tx: Tx,
	personId: string,
	rows: Tables['recoveryCode']['$inferInsert'][]
): Promise<void> {
	await tx.delete(recoveryCode).where(eq(recoveryCode.personId, personId));
	if (rows.length > 0) await tx.insert(recoveryCode).values(rows);
}

/** True for the first to use it; false for a code that is used, unknown or somebody else's. */
export async function useRecoveryCode(
	tx: Tx,
	personId: string,
	codeHash: string,
	at: Date
): Promise<boolean> {
	const used = await tx
		.update(recoveryCode)
		.set({ usedAt: at })
		.where(
			and(
				eq(recoveryCode.personId, personId),
				eq(recoveryCode.codeHash, codeHash),
				isNull(recoveryCode.usedAt)
			)
		)
		.returning({ id: recoveryCode.id });
	return used.length > 0;
}

export async function countRecoveryCodes(db: Reader, personId: string): Promise<number> {
	return db.$count(
		recoveryCode,
		and(eq(recoveryCode.personId, personId), isNull(recoveryCode.usedAt))
	);
}
