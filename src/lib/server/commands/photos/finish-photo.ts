import type { Actor } from '$lib/server/access/viewer';
import { store } from '$lib/server/db/current';
import type { Drawn } from '$lib/server/photos/draw';
import { keepDrawn, refusePhoto, type PhotoRow } from '$lib/server/repositories/photos';
import { record } from '../record';

const service: Actor = { personId: null };

/**
 * The photo that waited has been drawn again: now its circle may see it, and is told in the name of
 * its owner. Or it cannot be: nothing of it is kept but why. One that was taken back stays so.
 */
export async function finishPhoto(photo: PhotoRow, drawn: Drawn): Promise<void> {
	const { id, familyId, goalId, circleId, personId } = photo;
	await store.write(async (tx) => {
		const where = { familyId, subjectId: goalId };
		if (drawn.ok) {
			if (!(await keepDrawn(tx, id, drawn))) return;
			await record(tx, { personId }, { action: 'photo.shown', ...where, circleId });
		} else if (await refusePhoto(tx, id, drawn.reason)) {
			await record(tx, service, { action: 'photo.refused', ...where });
		}
	});
}
