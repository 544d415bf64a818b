import type { Language } from '$lib/domain/vocabulary';
import { may } from '$lib/server/access/policy';
import { talkCirclesOf } from '$lib/server/access/talk-circles';
import type { Viewer } from '$lib/server/access/viewer';
import { now } from '$lib/server/clock';
import { store } from '$lib/server/db/current';
import { insertTalkMessage, insertTalkRead } from '$lib/server/repositories/talk';
import { once, type OnceRefusal } from '../once';
import { notFound, type NotFound } from '../outcome';
import { record } from '../record';

export interface NewMessage {
	words: string;
	/** What it is written in; the writer's own language when left out. */
	language?: Language;
	key: string;
}

export type WriteOutcome = { ok: true; messageId: string } | NotFound | OnceRefusal;

/** Write to one circle one is in. It stays as it was written; whoever writes has read what came before. */
export async function writeMessage(
	viewer: Viewer,
	circleId: string,
	{ words, language = viewer.language, key }: NewMessage
): Promise<WriteOutcome> {
	return store.write(async (tx) => {
		if (!may(viewer, 'talk:write')) return notFound;
		const circle = (await talkCirclesOf(tx, viewer)).find(({ id }) => id === circleId);
		if (!circle) return notFound;
		const { familyId } = circle;
		const { personId } = viewer;
		const saved = await once(tx, personId, key, { circleId, words, language }, async (id) => {
			const at = now();
			await insertTalkMessage(tx, {
				...{ id, familyId, circleId, authorId: personId },
				...{ words, language, at }
			});
			await insertTalkRead(tx, { messageId: id, personId, at });
			await record(tx, viewer, { action: 'talk.said', familyId, subjectId: id, circleId });
		});
		return saved.ok ? { ok: true, messageId: saved.subjectId } : saved;
	});
}
