/** When families look at their first page, so that it can say what is new. Known to nobody else. */
import { visitAt, type Visit } from '$lib/domain/families/visit';
import type { Viewer } from '$lib/server/access/viewer';
import { now } from '$lib/server/clock';
import { store } from '$lib/server/db/current';
import { findVisit, saveVisit } from '$lib/server/repositories/visits';

/** Written at most once in this time, however often the page is opened. */
const touchEveryMs = 60_000;

/** They look now: since when things are new to them; null on the first visit. */
export async function noteVisit({ personId }: Viewer): Promise<Date | null> {
	const known = await findVisit(store.read, personId);
	const visit = visitAt(known, now());
	if (isWorthWriting(known, visit)) await store.write((tx) => saveVisit(tx, personId, visit));
	return visit.since;
}

const isWorthWriting = (known: Visit | null, { seen }: Visit) =>
	known === null || Math.abs(seen.getTime() - known.seen.getTime()) >= touchEveryMs;
