import { formatsFor } from '$lib/i18n/format';
import { may } from '$lib/server/access/policy';
import { placeIn, type Viewer } from '$lib/server/access/viewer';
import { today } from '$lib/server/clock';
import { store } from '$lib/server/db/current';
import { familiesWithHistory } from '$lib/server/repositories/families';
import { findFamilies, membersOf } from '$lib/server/repositories/people';
import { familyHead } from './family-head';

export interface OtherFamily {
	id: string;
	name: string;
	/** Names of its children, as one piece of text; empty when it has none. */
	children: string;
	/** Something was written or said there, so it stays where it is. */
	hasHistory: boolean;
}

/** The viewer's other families, to bring into this one; null when it is not theirs to join. */
export async function joiningView(viewer: Viewer, familyId: string) {
	const family = await familyHead(viewer, familyId, 'family:join');
	if (!family) return null;
	const mine = viewer.places.map((place) => place.familyId).filter((id) => id !== familyId);
	const [families, withHistory] = await Promise.all([
		findFamilies(store.read, mine),
		familiesWithHistory(store.read, mine)
	]);
	const others = await Promise.all(
		families.map(async ({ id, name }) => {
			const children = await childrenIn(viewer, id);
			return { id, name, children, hasHistory: withHistory.has(id) };
		})
	);
	return {
		family,
		children: await childrenIn(viewer, familyId),
		others: others.sort((a, b) => a.name.localeCompare(b.name))
	};
}

async function childrenIn(viewer: Viewer, familyId: string): Promise<string> {
	if (!may(viewer, 'family:join') || !placeIn(viewer, familyId)) return '';
	const members = await membersOf(store.read, familyId, today());
	const names = members.flatMap(({ part, name, localId }) =>
		part === 'child' ? (name ?? localId ?? []) : []
	);
	return formatsFor(viewer.language).list(names);
}
