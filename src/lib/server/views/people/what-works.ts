import { dayOf } from '$lib/domain/time/days';
import { formatsFor } from '$lib/i18n/format';
import type { Viewer } from '$lib/server/access/viewer';
import { store } from '$lib/server/db/current';
import { worksForUsOf } from '$lib/server/repositories/family-words';
import { said, type Said } from '$lib/server/views/goals/said';
import type { Face } from './faces';
import { knownPeople } from './known-people';

/** How somebody of the family would like to be worked with. */
export interface WhatWorks {
	id: string;
	by: Face;
	/** As they wrote it. */
	words: string;
	said: Said;
	day: string;
}

/** What each person said last, as far as it was said to the viewer; of one family where asked. */
export async function whatWorks(viewer: Viewer, familyId?: string): Promise<WhatWorks[]> {
	const familyIds = viewer.places.map((place) => place.familyId);
	const among = familyId === undefined ? familyIds : familyIds.filter((id) => id === familyId);
	const rows = await worksForUsOf(store.read, viewer.circles, among);
	const people = await knownPeople(store.read, viewer);
	const latest = [...new Map(rows.map((row) => [row.personId, row])).values()];
	const { day } = formatsFor(viewer.language);
	return latest.map((row) => ({
		id: row.id,
		by: people.face(row.personId),
		words: row.words,
		said: said(viewer, row, row.words, 'words', new Map()),
		day: day(dayOf(row.at))
	}));
}
