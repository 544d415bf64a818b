import { may } from '$lib/server/access/policy';
import type { Viewer } from '$lib/server/access/viewer';
import { now } from '$lib/server/clock';
import { store } from '$lib/server/db/current';
import { findPhoto, refusePhoto } from '$lib/server/repositories/photos';
import { mayTakeBack } from '$lib/server/photos/take-back';
import { notFound, refused, type NotFound, type Refusal } from '../outcome';
import { record } from '../record';

export type TakeBackOutcome = { ok: true; goalId: string } | NotFound | Refusal<'too-late'>;

/**
 * Takes a photo back: what was in it is gone, and its row says so. Its owner may for ten minutes,
 * the key worker at any time.
 */
export async function takeBackPhoto(viewer: Viewer, photoId: string): Promise<TakeBackOutcome> {
	return store.write(async (tx) => {
		const photo = await findPhoto(tx, viewer.circles, photoId);
		const isOwn = photo?.personId === viewer.personId;
		const isWorkers = photo?.state === 'ready' && may(viewer, 'photo:remove');
		if (!photo || photo.state === 'refused' || !(isOwn || isWorkers)) return notFound;
		if (isOwn && !mayTakeBack(photo.createdAt, now())) return refused('too-late');
		const { familyId, goalId, circleId, state } = photo;
		await refusePhoto(tx, photoId, isOwn ? 'taken-back' : 'taken-away');
		const told = state === 'ready' ? { circleId } : {};
		await record(tx, viewer, {
			action: 'photo.taken-back',
			familyId,
			subjectId: goalId,
			...told
		});
		return { ok: true, goalId };
	});
}
