/** Who has read, once, how to use this safely. */
import type { Reader, Tx } from '$lib/server/db/store';
import { findSetting, saveSetting } from './records';

const nameFor = (personId: string) => `safety-read:${personId}`;

export async function hasReadSafety(db: Reader, personId: string): Promise<boolean> {
	return (await findSetting(db, nameFor(personId))) !== null;
}

export async function saveSafetyRead(tx: Tx, personId: string, at: Date): Promise<void> {
	await saveSetting(tx, nameFor(personId), true, at);
}
