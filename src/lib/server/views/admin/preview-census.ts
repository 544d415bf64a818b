import type { CensusProblem } from '$lib/domain/plans/census-child';
import type { ImportPreview } from '$lib/domain/plans/census-outcome';
import type { Day } from '$lib/domain/time/days';
import type { Role } from '$lib/domain/vocabulary';
import { may } from '$lib/server/access/policy';
import { store } from '$lib/server/db/current';
import { compare } from '$lib/server/exchange/census/compare';
import { digestOf } from '$lib/server/exchange/census/digest';
import { readCensus } from '$lib/server/exchange/census/read';
import type { Refusal } from '$lib/server/exchange/census/refusal';

export interface CensusPreview extends ImportPreview {
	ok: true;
	/** Give it back to `importCensus` to write this very file. */
	sha256: string;
	year: number | null;
	reference: Day | null;
	/** What is wrong in the file outside any child. */
	problems: CensusProblem[];
}

/** What this file would create, change and refuse, child by child. Reads only. */
export async function previewCensus(
	viewer: { role: Role },
	bytes: Uint8Array
): Promise<CensusPreview | Refusal | { ok: false; reason: 'not-found' }> {
	if (!may(viewer, 'census:import')) return { ok: false, reason: 'not-found' };
	const census = readCensus(bytes);
	if (!census.ok) return census;
	const { year, reference, problems } = census;
	const { preview } = await compare(store.read, census.children);
	return { ok: true, sha256: digestOf(bytes), year, reference, problems, ...preview };
}
