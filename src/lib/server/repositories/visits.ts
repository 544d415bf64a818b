/** When somebody last looked at their first page. */
import { z } from 'zod';
import type { Visit } from '$lib/domain/families/visit';
import type { Reader, Tx } from '$lib/server/db/store';
import { findSetting, saveSetting } from './records';

const nameFor = (personId: string) => `visit:${personId}`;
/** As JSON keeps them: milliseconds. */
const kept = z.object({ since: z.number().nullable(), seen: z.number() });

export async function findVisit(db: Reader, personId: string): Promise<Visit | null> {
	const found = kept.safeParse(await findSetting(db, nameFor(personId)));
	if (!found.success) return null;
	const { since, seen } = found.data;
	return { since: since === null ? null : new Date(since), seen: new Date(seen) };
}

export async function saveVisit(tx: Tx, personId: string, { since, seen }: Visit): Promise<void> {
	const value = { since: since?.getTime() ?? null, seen: seen.getTime() };
	await saveSetting(tx, nameFor(personId), value, seen);
}
