import type { VoiceKind } from '$lib/domain/vocabulary';
import { currentLimitsVersion } from '$lib/domain/voice/limits';
import { may } from '$lib/server/access/policy';
import type { Viewer } from '$lib/server/access/viewer';
import { voiceCirclesOf, voiceHeardIn } from '$lib/server/access/voice-circles';
import { now } from '$lib/server/clock';
import { store } from '$lib/server/db/current';
import { insertVoice } from '$lib/server/repositories/voice';
import { once, type OnceRefusal } from '../once';
import { notFound, refused, type NotFound, type Refusal } from '../outcome';
import { record } from '../record';

export interface NewVoice {
	kind: VoiceKind;
	/** 1 to 5, with kind `feeling` only. */
	feeling: number | null;
	words: string;
	circleId: string;
	key: string;
}

export type SayOutcome =
	{ ok: true; entryId: string } | NotFound | OnceRefusal | Refusal<'circle-not-yours'>;

/** A young person says something to one circle they may choose. Nobody else learns that it exists. */
export async function saySomething(
	viewer: Viewer,
	familyId: string,
	entry: NewVoice
): Promise<SayOutcome> {
	return store.write(async (tx) => {
		if (!may(viewer, 'voice:say')) return notFound;
		if (!viewer.places.some((place) => place.familyId === familyId)) return notFound;
		const circles = await voiceCirclesOf(tx, viewer);
		const chosen = circles.find(({ id }) => id === entry.circleId);
		if (chosen?.familyId !== familyId) return refused('circle-not-yours');

		const { key, ...said } = entry;
		const saved = await once(tx, viewer.personId, key, { familyId, ...said }, async (id) => {
			await insertVoice(tx, {
				id,
				familyId,
				authorId: viewer.personId,
				...said,
				language: viewer.language,
				limitsVersion: currentLimitsVersion,
				at: now()
			});
			const circleId = await voiceHeardIn(tx, familyId, entry.circleId);
			await record(tx, viewer, {
				action: 'voice.said',
				familyId,
				subjectId: id,
				...(circleId === undefined ? {} : { circleId })
			});
		});
		return saved.ok ? { ok: true, entryId: saved.subjectId } : saved;
	});
}
