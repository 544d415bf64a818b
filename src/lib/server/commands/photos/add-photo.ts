import { createHash } from 'node:crypto';
import { may } from '$lib/server/access/policy';
import type { Viewer } from '$lib/server/access/viewer';
import { now } from '$lib/server/clock';
import { store } from '$lib/server/db/current';
import type { Tx } from '$lib/server/db/store';
import { later } from '$lib/server/notify/later';
import { beginsLikePhoto } from '$lib/server/photos/draw';
import { hasRoom } from '$lib/server/photos/room';
import { drawWaitingPhotos } from '$lib/server/photos/waiting';
import { lockFamily } from '$lib/server/repositories/families';
import { insertPhoto, roomTaken, sentSince } from '$lib/server/repositories/photos';
import { findSubmission } from '$lib/server/repositories/records';
import { findShownGoal } from '../goals/find-shown-goal';
import { isSaidWithin } from '../goals/said-within';
import { once, type OnceRefusal } from '../once';
import { notFound, refused, type NotFound, type Refusal } from '../outcome';
import { record } from '../record';

export interface NewPhoto {
	/** As it came, at most `maxPhotoBytes`. */
	bytes: Buffer;
	/** What it shows, for those who cannot see it. */
	words: string;
	/** Who can see this: one of the viewer's circles, no wider than the goal's. */
	circleId: string;
	/** Made when the form opened. */
	key: string;
}

export type AddPhotoOutcome =
	| { ok: true; photoId: string }
	| NotFound
	| OnceRefusal
	| Refusal<'goal-is-closed' | 'circle-not-yours' | 'not-a-photo' | 'no-room'>;

/** Keeps a photo apart until it has been drawn again; until then its owner alone knows of it. */
export async function addPhoto(
	viewer: Viewer,
	goalId: string,
	photo: NewPhoto
): Promise<AddPhotoOutcome> {
	return store.write(async (tx) => {
		const goal = await findShownGoal(tx, viewer, goalId);
		if (!goal || !may(viewer, 'photo:add')) return notFound;
		if (goal.closedOn) return refused('goal-is-closed');
		if (!(await isSaidWithin(tx, viewer, goal, photo.circleId))) return refused('circle-not-yours');
		if (!beginsLikePhoto(photo.bytes)) return refused('not-a-photo');
		const { familyId } = goal;
		await lockFamily(tx, familyId);
		const isSentAgain = (await findSubmission(tx, photo.key)) !== null;
		if (!isSentAgain && !(await isRoomFor(tx, viewer, familyId))) return refused('no-room');

		const { key, bytes, words, circleId } = photo;
		const sha256 = createHash('sha256').update(bytes).digest('hex');
		const saved = await once(
			tx,
			viewer.personId,
			key,
			{ goalId, words, circleId, sha256 },
			async (id) => {
				const said = { words, language: viewer.language, createdAt: now() };
				const where = { familyId, goalId, circleId, personId: viewer.personId };
				const state = { state: 'waiting', refusal: null, width: null, height: null } as const;
				await insertPhoto(tx, { id, ...where, ...said, ...state }, bytes);
				await record(tx, viewer, { action: 'photo.added', familyId, subjectId: goalId });
			}
		);
		tx.afterCommit(() => later('photos-failed', () => drawWaitingPhotos()));
		return saved.ok ? { ok: true, photoId: saved.subjectId } : saved;
	});
}

const millisecondsInADay = 86_400_000;

async function isRoomFor(tx: Tx, { personId }: Viewer, familyId: string): Promise<boolean> {
	const own = await roomTaken(tx, { personId });
	const inADay = await sentSince(tx, personId, new Date(now().getTime() - millisecondsInADay));
	return hasRoom(own, inADay, await roomTaken(tx, { familyId }));
}
