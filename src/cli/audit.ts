import type { Broken } from '$lib/domain/audit/chain';
import { verifyChains } from '$lib/server/audit/verify';
import { databaseUrl } from '$lib/server/db/dialect';
import { openStore } from '$lib/server/db/open';

const inWords: Record<Broken['fault'], string> = {
	changed: 'is not what was written there',
	missing: 'follows a row that is gone',
	extra: 'stands where another row stood',
	'cut-off': 'is not where the chain ended'
};

/** A family by its id, and the row at which it shows; nothing of what was done. */
const lineOf = ({ chain, seq, id, fault }: Broken) =>
	`Chain ${chain}: row ${seq}${id === null ? '' : ` (${id})`} ${inWords[fault]}.\n`;

/**
 * `npm run audit`: checks every row of the audit and names the first broken one of each chain.
 * Answers 0 when the audit is whole, 1 when it is not.
 */
export async function main(): Promise<number> {
	const store = await openStore(databaseUrl);
	try {
		const { chains, rows, broken } = await verifyChains(store.read);
		for (const each of broken) process.stdout.write(lineOf(each));
		const end = broken.length === 0 ? 'Whole' : `${broken.length} broken`;
		process.stdout.write(`${end}: ${rows} rows in ${chains} chains were read.\n`);
		return broken.length === 0 ? 0 : 1;
	} finally {
		await store.close();
	}
}
