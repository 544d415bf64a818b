import type { Viewer } from '$lib/server/access/viewer';
import type { Reader } from '$lib/server/db/store';
import { translationsOf } from '$lib/server/repositories/goals';
import { strengthsOf } from '$lib/server/repositories/plans';
import { said, type Said } from '$lib/server/views/goals/said';
import type { Face } from '$lib/server/views/people/faces';
import type { KnownPeople } from '$lib/server/views/people/known-people';

/** What already works, and who said so. */
export interface StrengthLine {
	id: string;
	planId: string;
	words: Said;
	by: Face;
}

export async function strengthLines(
	db: Reader,
	viewer: Viewer,
	planIds: readonly string[],
	people: KnownPeople
): Promise<StrengthLine[]> {
	const rows = await strengthsOf(db, viewer.circles, planIds);
	const translations = await translationsOf(
		db,
		rows.map((row) => row.id),
		viewer.language
	);
	return rows.map((row) => ({
		id: row.id,
		planId: row.planId,
		words: said(viewer, row, row.words, 'words', translations),
		by: people.face(row.authorId)
	}));
}
