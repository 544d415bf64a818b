import { readChain, type AuditRow, type Broken } from '$lib/domain/audit/chain';
import type { Reader } from '$lib/server/db/store';
import { markOf } from '$lib/server/keys';
import {
	auditRowsOf,
	chainEnds,
	chainsOfRows,
	familyIdsAfter,
	type AuditChainRow
} from '$lib/server/repositories/audit';

const rowsAtOnce = 1000;
const nobody = '00000000-0000-0000-0000-000000000000';

const mark = (text: string) => markOf('audit', text);

/** What was found: how much was read, and the first broken row of every chain that is broken. */
export interface Verified {
	chains: number;
	rows: number;
	broken: Broken[];
}

/**
 * Reads the whole audit and checks every mark. A row in no chain, and a family without one, are
 * broken too: each act has been chained since there was an audit.
 */
export async function verifyChains(db: Reader): Promise<Verified> {
	const ends = await chainEnds(db);
	const chains = new Set([...ends.keys(), ...(await chainsOfRows(db)), ...(await families(db))]);
	const verified: Verified = { chains: chains.size, rows: 0, broken: [] };
	for (const chain of [...chains].sort()) {
		const { rows, broken } = await verifyChain(db, chain, ends.get(chain) ?? null);
		verified.rows += rows;
		if (broken) verified.broken.push(broken);
	}
	return verified;
}

async function verifyChain(
	db: Reader,
	chain: string,
	end: AuditChainRow | null
): Promise<{ rows: number; broken: Broken | null }> {
	const reader = readChain(chain, mark);
	let rows = 0;
	for await (const row of rowsOf(db, chain)) {
		rows += 1;
		const broken = reader.next(row);
		if (broken) return { rows, broken };
	}
	return { rows, broken: reader.end(end) };
}

async function* rowsOf(db: Reader, chain: string): AsyncGenerator<AuditRow> {
	let after = { seq: -Number.MAX_SAFE_INTEGER, id: nobody };
	for (;;) {
		const page = await auditRowsOf(db, chain, after, rowsAtOnce);
		yield* page;
		const last = page.at(-1);
		if (!last || page.length < rowsAtOnce) return;
		after = last;
	}
}

async function families(db: Reader): Promise<string[]> {
	const found: string[] = [];
	for (;;) {
		const page = await familyIdsAfter(db, found.at(-1) ?? nobody, rowsAtOnce);
		found.push(...page);
		if (page.length < rowsAtOnce) return found;
	}
}
