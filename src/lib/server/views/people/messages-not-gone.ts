import { fateOf } from '$lib/domain/contact/fate';
import { may } from '$lib/server/access/policy';
import { placeIn, type Viewer } from '$lib/server/access/viewer';
import { now, today } from '$lib/server/clock';
import { store } from '$lib/server/db/current';
import { sentBy } from '$lib/server/repositories/messages';
import { membersOf } from '$lib/server/repositories/people';
import { fateShown } from './fate-shown';

/**
 * What the viewer sent to people of a family and what did not go, or waits; for each person only the
 * latest, newest first. Another worker's messages are for that worker to know about.
 */
export async function messagesNotGone(viewer: Viewer, familyId: string) {
	if (!may(viewer, 'person:invite') || !placeIn(viewer, familyId)) return [];
	const members = await membersOf(store.read, familyId, today());
	const names = new Map(members.map(({ personId, name, localId }) => [personId, name ?? localId]));
	const rows = await sentBy(store.read, viewer.personId, [...names.keys()]);
	const latest = rows.filter(
		({ personId }, index) => rows.findIndex((row) => row.personId === personId) === index
	);
	return latest
		.map((row) => ({ ...row, fate: fateOf(row, now()) }))
		.filter(({ fate }) => isWorthTelling(fate))
		.map(({ id, personId, fate }) => ({
			id,
			name: names.get(personId) ?? '',
			fate: fateShown(fate, viewer)
		}));
}

function isWorthTelling(fate: ReturnType<typeof fateOf>): boolean {
	if (fate.state === 'failed') return fate.reason !== 'taken-back';
	return fate.state === 'trying' || fate.state === 'held';
}
