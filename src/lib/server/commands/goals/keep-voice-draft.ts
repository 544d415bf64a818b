import {
	maxVoiceBytes,
	maxVoiceSeconds,
	voiceMediaType,
	withoutHiddenWords
} from '$lib/domain/ratings/voice-note';
import { may } from '$lib/server/access/policy';
import type { Viewer } from '$lib/server/access/viewer';
import { now } from '$lib/server/clock';
import { store } from '$lib/server/db/current';
import { newId } from '$lib/server/db/id';
import {
	deleteVoiceDrafts,
	deleteVoiceDraftsBefore,
	insertVoiceDraft
} from '$lib/server/repositories/voice-notes';
import { notFound, refused, type NotFound, type Refusal } from '../outcome';
import { record } from '../record';
import { findShownGoal } from './find-shown-goal';

export interface NewVoiceDraft {
	/** As it was recorded. */
	bytes: Uint8Array;
	/** 0 where nobody counted, as with a file. */
	seconds: number;
}

export type KeepVoiceOutcome =
	| { ok: true; voiceDraftId: string }
	| NotFound
	| Refusal<'goal-is-closed' | 'not-a-voice-note' | 'too-long'>;

const dayInMilliseconds = 86_400_000;

/**
 * Keeps what somebody said until they send the rating it belongs to; a second one takes the place of
 * the first. What waits longer than a day is gone.
 */
export async function keepVoiceDraft(
	viewer: Viewer,
	goalId: string,
	{ bytes, seconds }: NewVoiceDraft
): Promise<KeepVoiceOutcome> {
	return store.write(async (tx) => {
		const goal = await findShownGoal(tx, viewer, goalId);
		if (!goal || !may(viewer, 'goal:rate')) return notFound;
		if (goal.closedOn) return refused('goal-is-closed');
		if (bytes.length > maxVoiceBytes || seconds > maxVoiceSeconds) return refused('too-long');
		const mediaType = voiceMediaType(bytes);
		if (!mediaType) return refused('not-a-voice-note');
		const { personId } = viewer;
		const at = now();
		await deleteVoiceDraftsBefore(tx, new Date(at.getTime() - dayInMilliseconds));
		await deleteVoiceDrafts(tx, { personId, goalId });
		const id = newId();
		const content = Buffer.from(withoutHiddenWords(bytes));
		await insertVoiceDraft(tx, { id, personId, goalId, seconds, mediaType, content, at });
		await record(tx, viewer, { action: 'voice-note.kept', familyId: null, subjectId: null });
		return { ok: true, voiceDraftId: id };
	});
}
