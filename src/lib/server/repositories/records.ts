import { eq } from 'drizzle-orm';
import { prepared } from '$lib/server/db/prepared';
import type { Reader, Tx } from '$lib/server/db/store';
import type { Tables } from '$lib/server/db/schema';
import { tables } from '$lib/server/db/tables';

const { submission, setting } = tables;

export async function findSubmission(db: Reader, key: string) {
	const [row] = await db.select().from(submission).where(eq(submission.key, key)).limit(1);
	return row ?? null;
}

/** True for the first to use this key. Waits for a rival transaction rather than failing. */
export async function claimSubmission(
	tx: Tx,
	row: Tables['submission']['$inferInsert']
): Promise<boolean> {
	const claimed = await tx
		.insert(submission)
		.values(row)
		.onConflictDoNothing({ target: submission.key })
		.returning({ key: submission.key });
	return claimed.length > 0;
}

const settingBy = prepared('setting_by', { texts: ['name'] }, (db, { name }) =>
	db.select().from(setting).where(eq(setting.name, name)).limit(1)
);

export async function findSetting(db: Reader, name: string): Promise<unknown> {
	const [row] = await settingBy(db, { name });
	return row?.value ?? null;
}

export async function saveSetting(tx: Tx, name: string, value: unknown, at: Date): Promise<void> {
	await tx
		.insert(setting)
		.values({ name, value, at })
		.onConflictDoUpdate({ target: setting.name, set: { value, at } });
}
