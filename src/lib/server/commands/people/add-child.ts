import { may } from '$lib/server/access/policy';
import { placeIn, type Viewer } from '$lib/server/access/viewer';
import { store } from '$lib/server/db/current';
import { newId } from '$lib/server/db/id';
import { lockFamily } from '$lib/server/repositories/families';
import { circleIdsOfKind } from '$lib/server/repositories/people';
import { once, type OnceRefusal } from '../once';
import { notFound, type NotFound } from '../outcome';
import { record } from '../record';
import { insertChild, type NewChild } from './new-child';

export type AddChildOutcome = { ok: true; childId: string } | NotFound | OnceRefusal;

/** One more child in the family. A sign-in of their own comes later, with an adult they trust. */
export async function addChild(
	viewer: Viewer,
	familyId: string,
	{ key = newId(), ...child }: NewChild & { key?: string }
): Promise<AddChildOutcome> {
	return store.write(async (tx) => {
		if (!may(viewer, 'person:invite') || !placeIn(viewer, familyId)) return notFound;
		await lockFamily(tx, familyId);
		const saved = await once(tx, viewer.personId, key, { familyId, ...child }, async (id) => {
			await insertChild(tx, familyId, child, id);
			const [circleId] = await circleIdsOfKind(tx, familyId, 'whole-plan');
			await record(tx, viewer, {
				action: 'person.added',
				familyId,
				subjectId: id,
				...(circleId === undefined ? {} : { circleId })
			});
		});
		return saved.ok ? { ok: true, childId: saved.subjectId } : saved;
	});
}
