import { sql, type SQL } from 'drizzle-orm';
import { expect, test } from 'vitest';
import type { Reader } from '$lib/server/db/store';
import { freshStore } from '../../support/harness';

async function tablesWhere(read: Reader, condition: SQL): Promise<string[]> {
	const rows = await read
		.select({ name: sql<string>`name` })
		.from(sql`pragma_table_list`)
		.where(sql`schema = 'main' and type = 'table' and name not like 'sqlite_%' and ${condition}`);
	return rows.map((row) => row.name);
}

test('every table is strict, so a column holds only what it says', async () => {
	const { read } = await freshStore();
	expect(await tablesWhere(read, sql`strict = 0`)).toEqual([]);
	expect(await tablesWhere(read, sql`strict = 1`)).toContain('rating');
});

test('answers lie in the order of their random ids, not in the order they came', async () => {
	const { read } = await freshStore();
	expect(await tablesWhere(read, sql`wr = 1`)).toEqual(['feedback_answer']);
});
