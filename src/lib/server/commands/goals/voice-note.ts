import type { Viewer } from '$lib/server/access/viewer';
import { now } from '$lib/server/clock';
import { newId } from '$lib/server/db/id';
import type { Tx } from '$lib/server/db/store';
import type { GoalRow } from '$lib/server/repositories/goals';
import {
	deleteVoiceDrafts,
	findVoiceDraft,
	insertVoiceNote
} from '$lib/server/repositories/voice-notes';

/**
 * A voice note that waited goes out with the rating or understanding it belongs to, to the same circle
 * and in its transaction. One that is gone by now, or was for another goal, is left out: what it was
 * said with is worth keeping without it.
 */
export async function sendVoiceNote(
	tx: Tx,
	sent: { draftId: string; goal: GoalRow; circleId: string; subjectId: string },
	{ personId }: Viewer
): Promise<void> {
	const { goal, circleId, subjectId } = sent;
	const draft = await findVoiceDraft(tx, personId, sent.draftId);
	if (draft?.goalId !== goal.id) return;
	const { seconds, mediaType, content } = draft;
	const { familyId, id: goalId } = goal;
	const id = newId();
	const note = { id, familyId, circleId, personId, subjectId, seconds, mediaType, at: now() };
	await insertVoiceNote(tx, note, content);
	await deleteVoiceDrafts(tx, { personId, goalId });
}
