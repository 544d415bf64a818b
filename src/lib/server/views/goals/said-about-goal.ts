import { knownReasons, type Reason } from '$lib/domain/ratings/reasons';
import { dayOf } from '$lib/domain/time/days';
import { formatsFor } from '$lib/i18n/format';
import type { Viewer } from '$lib/server/access/viewer';
import { store } from '$lib/server/db/current';
import {
	findVoiceNote,
	findVoiceDraft,
	voiceNoteContentOf,
	voiceNotesOf
} from '$lib/server/repositories/voice-notes';
import { findUnderstanding } from '$lib/server/repositories/understandings';
import { findRating } from '$lib/server/repositories/sayings';
import type { Face } from '$lib/server/views/people/faces';
import { findReadableGoal, type ReadableGoal } from './find-readable';
import { isMyGoal } from './my-goals';
import { said, type Said } from './said';

/** What somebody said with their number: pictures they tapped, words they wrote, a voice note. */
export interface SaidWithRating {
	id: string;
	by: Face;
	level: number | null;
	day: string;
	helped: Reason[];
	inTheWay: Reason[];
	note: Said | null;
	/** The worker on whose device it was said. */
	with: Face | null;
	voice: { id: string; seconds: number } | null;
}

/** Newest first, the last `most` that say more than a number; nothing sealed is among them. */
export async function saidWithRatings(
	{ facts, translations, people }: ReadableGoal,
	viewer: Viewer,
	most = 6
): Promise<SaidWithRating[]> {
	const ids = facts.ratings.map(({ id }) => id);
	const voices = await voiceNotesOf(store.read, viewer.circles, ids);
	const { weekday } = formatsFor(viewer.language);
	return facts.ratings
		.map((rating) => {
			const voice = voices.find(({ subjectId }) => subjectId === rating.id);
			const language = rating.noteLanguage ?? viewer.language;
			const row = { id: rating.id, language };
			return {
				id: rating.id,
				by: people.face(rating.raterId),
				level: rating.level,
				day: weekday(dayOf(rating.at)),
				helped: knownReasons(rating.helped),
				inTheWay: knownReasons(rating.inTheWay),
				note: rating.note === null ? null : said(viewer, row, rating.note, 'note', translations),
				with: rating.togetherWithId === null ? null : people.face(rating.togetherWithId),
				voice: voice ? { id: voice.id, seconds: voice.seconds } : null
			};
		})
		.filter(
			({ helped, inTheWay, note, voice }) =>
				helped.length + inTheWay.length > 0 || note !== null || voice !== null
		)
		.slice(-most)
		.reverse();
}

/** The same for the page of a goal in the family's and young people's rooms; null as for the goal. */
export async function saidAboutGoal(
	viewer: Viewer,
	goalId: string
): Promise<SaidWithRating[] | null> {
	const found = await findReadableGoal(viewer, goalId);
	return found && saidWithRatings(found, viewer);
}

/** A sound and what it is. */
export interface VoiceFile {
	content: Buffer;
	mediaType: string;
}

/**
 * A voice note in the viewer's circles; null when it is not there, not theirs, or said with a rating
 * that is still sealed. A young person hears those of their own goals, as on their pages.
 */
export async function voiceNoteFile(
	viewer: Viewer,
	voiceNoteId: string
): Promise<VoiceFile | null> {
	const note = await findVoiceNote(store.read, viewer.circles, voiceNoteId);
	const rating = note && (await findRating(store.read, viewer.circles, note.subjectId));
	const about =
		note && (rating ?? (await findUnderstanding(store.read, viewer.circles, note.subjectId)));
	if (!note || !about) return null;
	if (viewer.audience === 'young' && !(await isMyGoal(viewer, about.goalId))) return null;
	const found = await findReadableGoal(viewer, about.goalId);
	if (!found) return null;
	if (rating && !found.facts.ratings.some(({ id }) => id === rating.id)) return null;
	const content = await voiceNoteContentOf(store.read, voiceNoteId);
	return content && { content, mediaType: note.mediaType };
}

/** One's own note that waits to be sent; nobody else hears it. */
export async function waitingVoiceFile(
	viewer: Viewer,
	voiceDraftId: string
): Promise<VoiceFile | null> {
	const draft = await findVoiceDraft(store.read, viewer.personId, voiceDraftId);
	return draft && { content: draft.content, mediaType: draft.mediaType };
}
