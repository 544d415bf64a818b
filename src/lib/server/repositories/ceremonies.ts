/** Exchanges under way with an authenticator, an identity provider or a code app. */
import { and, eq, lte } from 'drizzle-orm';
import type { Tx } from '$lib/server/db/store';
import type { Tables } from '$lib/server/db/schema';
import { tables } from '$lib/server/db/tables';

const { ceremony } = tables;

export type CeremonyRow = Tables['ceremony']['$inferSelect'];

/** A browser has one exchange of a purpose: a new one takes the place of the one before. */
export async function insertCeremony(tx: Tx, row: CeremonyRow): Promise<void> {
	const { browserHash, purpose, ...rest } = row;
	await tx
		.insert(ceremony)
		.values(row)
		.onConflictDoUpdate({ target: [ceremony.browserHash, ceremony.purpose], set: rest });
}

/** Takes the row out of the table; of several who ask at once, one gets it. */
export async function deleteCeremony(
	tx: Tx,
	{ browserHash, purpose }: Pick<CeremonyRow, 'browserHash' | 'purpose'>
): Promise<CeremonyRow | null> {
	const [row] = await tx
		.delete(ceremony)
		.where(and(eq(ceremony.browserHash, browserHash), eq(ceremony.purpose, purpose)))
		.returning();
	return row ?? null;
}

export async function deleteCeremoniesUntil(tx: Tx, at: Date): Promise<void> {
	await tx.delete(ceremony).where(lte(ceremony.expiresAt, at));
}
