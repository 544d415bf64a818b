import { and, asc, eq, gt, sql } from 'drizzle-orm';
import type { Reader, Tx } from '$lib/server/db/store';
import type { Tables } from '$lib/server/db/schema';
import { tables } from '$lib/server/db/tables';

const { auditEvent, auditChain, family } = tables;

export type AuditEventRow = Tables['auditEvent']['$inferSelect'];
export type AuditChainRow = Tables['auditChain']['$inferSelect'];

/**
 * Takes the next number of a chain and answers it with the end as it was. The chain's row stays
 * locked until the transaction is over, so two writers never stand on the same row.
 */
export async function lockChain(tx: Tx, chain: string): Promise<AuditChainRow> {
	const [head] = await tx
		.insert(auditChain)
		.values({ chain, seq: 1, hash: '' })
		.onConflictDoUpdate({
			target: auditChain.chain,
			set: { seq: sql`${auditChain.seq} + 1` }
		})
		.returning();
	if (!head) throw new Error('The end of a chain was not given back.');
	return head;
}

export async function insertAudit(tx: Tx, row: AuditEventRow): Promise<void> {
	await tx.insert(auditEvent).values(row);
}

export async function moveChainEnd(tx: Tx, chain: string, hash: string): Promise<void> {
	await tx.update(auditChain).set({ hash }).where(eq(auditChain.chain, chain));
}

/** Where every chain ends, by its name. */
export async function chainEnds(db: Reader): Promise<Map<string, AuditChainRow>> {
	const rows = await db.select().from(auditChain).orderBy(auditChain.chain);
	return new Map(rows.map((row) => [row.chain, row]));
}

/** The chains that rows say they are in. */
export async function chainsOfRows(db: Reader): Promise<string[]> {
	const rows = await db.selectDistinct({ chain: auditEvent.chain }).from(auditEvent);
	return rows.map(({ chain }) => chain);
}

/** Rows of one chain from the place after `seq` and `id` on, in order, at most `limit`. */
export async function auditRowsOf(
	db: Reader,
	chain: string,
	after: Pick<AuditEventRow, 'seq' | 'id'>,
	limit: number
): Promise<AuditEventRow[]> {
	return db
		.select()
		.from(auditEvent)
		.where(
			and(
				eq(auditEvent.chain, chain),
				sql`(${auditEvent.seq}, ${auditEvent.id}) > (${after.seq}, ${sql.param(after.id, auditEvent.id)})`
			)
		)
		.orderBy(asc(auditEvent.seq), asc(auditEvent.id))
		.limit(limit);
}

/** Families after this one, by id: each of them has a chain. */
export async function familyIdsAfter(db: Reader, id: string, limit: number): Promise<string[]> {
	const rows = await db
		.select({ id: family.id })
		.from(family)
		.where(gt(family.id, id))
		.orderBy(asc(family.id))
		.limit(limit);
	return rows.map((row) => row.id);
}
