import { managersOf } from '$lib/server/access/managers';
import { may } from '$lib/server/access/policy';
import { placeIn, type Viewer } from '$lib/server/access/viewer';
import { now } from '$lib/server/clock';
import { store } from '$lib/server/db/current';
import { newId } from '$lib/server/db/id';
import { insertComplaint } from '$lib/server/repositories/complaints';
import { insertCircle } from '$lib/server/repositories/people';
import { once, type OnceRefusal } from '../once';
import { notFound, refused, type NotFound, type Refusal } from '../outcome';
import { record } from '../record';

export interface NewComplaint {
	words: string;
	key: string;
}

export type MakeComplaintOutcome =
	{ ok: true; complaintId: string } | NotFound | OnceRefusal | Refusal<'no-manager'>;

/**
 * Say something to the managers only, past everyone who works with the family. It stands in no
 * circle but theirs, tells nobody live, and its line in the audit names no family: the worker it
 * may be about cannot learn that there is one.
 */
export async function makeComplaint(
	viewer: Viewer,
	familyId: string,
	{ words, key }: NewComplaint
): Promise<MakeComplaintOutcome> {
	return store.write(async (tx) => {
		const { personId, language } = viewer;
		if (!may(viewer, 'complaint:make') || !placeIn(viewer, familyId)) return notFound;
		const managers = await managersOf(tx, familyId);
		if (managers.length === 0) return refused('no-manager');
		const saved = await once(tx, personId, key, { familyId, words }, async (id) => {
			const createdAt = now();
			const circle = { id: newId(), familyId, kind: 'managers', createdAt } as const;
			await insertCircle(tx, circle, [personId, ...managers]);
			const circleId = circle.id;
			await insertComplaint(tx, { id, familyId, circleId, personId, words, language, createdAt });
			await record(tx, viewer, { action: 'complaint.made', familyId: null, subjectId: id });
		});
		return saved.ok ? { ok: true, complaintId: saved.subjectId } : saved;
	});
}
