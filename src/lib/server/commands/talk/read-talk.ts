import { may } from '$lib/server/access/policy';
import { talkCirclesOf } from '$lib/server/access/talk-circles';
import type { Viewer } from '$lib/server/access/viewer';
import { now } from '$lib/server/clock';
import { store } from '$lib/server/db/current';
import { findTalkMessage, insertTalkRead } from '$lib/server/repositories/talk';
import { notFound, type NotFound } from '../outcome';
import { record } from '../record';

/** "I have read this", for a thread up to this message: whoever wrote sees who and when. */
export async function readTalk(
	viewer: Viewer,
	messageId: string
): Promise<{ ok: true } | NotFound> {
	return store.write(async (tx) => {
		if (!may(viewer, 'talk:read')) return notFound;
		const message = await findTalkMessage(tx, viewer.circles, messageId);
		if (!message) return notFound;
		const { familyId, circleId } = message;
		if (!(await talkCirclesOf(tx, viewer)).some(({ id }) => id === circleId)) return notFound;
		const isFirst = await insertTalkRead(tx, { messageId, personId: viewer.personId, at: now() });
		if (isFirst)
			await record(tx, viewer, { action: 'talk.read', familyId, subjectId: messageId, circleId });
		return { ok: true };
	});
}
