import { may } from '$lib/server/access/policy';
import type { Viewer } from '$lib/server/access/viewer';
import { voiceHeardIn } from '$lib/server/access/voice-circles';
import { now } from '$lib/server/clock';
import { store } from '$lib/server/db/current';
import { insertVoiceRead, voiceOf } from '$lib/server/repositories/voice';
import { notFound, type NotFound } from '../outcome';
import { record } from '../record';

/** "I have read this": the young person sees who and when. Saying so twice changes nothing. */
export async function markVoiceRead(
	viewer: Viewer,
	familyId: string,
	entryId: string
): Promise<{ ok: true } | NotFound> {
	return store.write(async (tx) => {
		if (!may(viewer, 'voice:read')) return notFound;
		const entries = await voiceOf(tx, viewer.circles, [familyId]);
		const entry = entries.find(({ id }) => id === entryId);
		if (!entry) return notFound;
		const isFirst = await insertVoiceRead(tx, { entryId, personId: viewer.personId, at: now() });
		if (!isFirst) return { ok: true };
		const circleId = await voiceHeardIn(tx, familyId, entry.circleId);
		await record(tx, viewer, {
			action: 'voice.read',
			familyId,
			subjectId: entryId,
			...(circleId === undefined ? {} : { circleId })
		});
		return { ok: true };
	});
}
