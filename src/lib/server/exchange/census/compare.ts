import type { CensusChild } from '$lib/domain/plans/census-child';
import type { HeldChild } from '$lib/domain/plans/census-held';
import type { ImportPreview } from '$lib/domain/plans/census-outcome';
import { planImport } from '$lib/domain/plans/census-plans';
import { today } from '$lib/server/clock';
import type { Reader } from '$lib/server/db/store';
import { heldChildren } from '$lib/server/repositories/imports';

export interface Comparison {
	preview: ImportPreview;
	/** What is held about the children of the file, by local id. */
	held: ReadonlyMap<string, HeldChild>;
}

/** The children of a file against what is held right now. */
export async function compare(db: Reader, children: readonly CensusChild[]): Promise<Comparison> {
	const localIds = new Set(children.map(({ localId }) => localId).filter((id) => id !== null));
	const held = await heldChildren(db, [...localIds]);
	return { preview: planImport(children, held, today()), held };
}
