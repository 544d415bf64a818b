import { chainOf, endOfChain, hashOfRow, lastHashIn, type AuditRow } from '$lib/domain/audit/chain';
import { newId } from '$lib/server/db/id';
import type { Tx } from '$lib/server/db/store';
import { markOf } from '$lib/server/keys';
import { insertAudit, lockChain, moveChainEnd } from '$lib/server/repositories/audit';

const mark = (text: string) => markOf('audit', text);

type Act = Pick<AuditRow, 'at' | 'actorId' | 'familyId' | 'action' | 'subjectId'>;

/**
 * Adds a row to the end of its chain. Whoever also locks a family's row does so before, or two
 * transactions could wait for each other.
 */
export async function appendAudit(tx: Tx, act: Act): Promise<void> {
	const chain = chainOf(act.familyId);
	const { seq, hash: end } = await lockChain(tx, chain);
	const row = { ...act, id: newId(), chain, seq, previous: lastHashIn(end) };
	const hash = hashOfRow(row, mark);
	await insertAudit(tx, { ...row, hash });
	await moveChainEnd(tx, chain, endOfChain(chain, seq, hash, mark));
}
