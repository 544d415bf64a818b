import { formatsFor } from '$lib/i18n/format';
import type { Viewer } from '$lib/server/access/viewer';
import { store } from '$lib/server/db/current';
import { contentOf } from '$lib/server/repositories/photos';
import {
	photosBy,
	saidBy,
	voiceNotesBy,
	type Utterance
} from '$lib/server/repositories/said-by-one';
import { readFacts } from '$lib/server/views/goals/goal-facts';
import { said, type Said } from '$lib/server/views/goals/said';
import { paperPlan, type PaperPlan } from '$lib/server/views/plans/paper-plan';
import { readablePlans } from '$lib/server/views/plans/readable-plans';

/** One thing the viewer said, as they read it again. */
export interface MySaying {
	id: string;
	when: string;
	what: Utterance;
	/** The goal it was about, where they still see that goal. */
	about: Said | null;
}

/** Everything of one person's: their plans as they see them, and all they ever said. */
export interface MyData {
	paper: PaperPlan;
	/** The latest first. */
	said: MySaying[];
	/** As data addresses, so that the file needs nothing beside it. */
	photos: { id: string; day: string; src: string }[];
	voices: { id: string; day: string; src: string }[];
}

const mostPhotos = 30;
const mostVoices = 30;

export async function myData(viewer: Viewer): Promise<MyData> {
	const db = store.read;
	const { moment } = formatsFor(viewer.language);
	const [paper, utterances, photos, voices, about] = await Promise.all([
		paperPlan(viewer),
		saidBy(db, viewer.personId),
		photosBy(db, viewer.personId),
		voiceNotesBy(db, viewer.personId),
		goalsInWords(viewer)
	]);
	return {
		paper,
		said: utterances.reverse().map((what) => ({
			id: what.id,
			when: moment(what.at),
			what,
			about: (what.goalId && about.get(what.goalId)) || null
		})),
		photos: await Promise.all(
			photos.slice(-mostPhotos).map(async ({ id, createdAt }) => ({
				id,
				day: moment(createdAt),
				src: `data:image/jpeg;base64,${(await contentOf(db, id))?.toString('base64') ?? ''}`
			}))
		),
		voices: voices.slice(-mostVoices).map(({ id, at, mediaType, content }) => ({
			id,
			day: moment(at),
			src: `data:${mediaType};base64,${content.toString('base64')}`
		}))
	};
}

/** Goals the viewer sees, ended plans too, in their own language. */
async function goalsInWords(viewer: Viewer): Promise<Map<string, Said>> {
	const db = store.read;
	const plans = (await readablePlans(db, viewer)).map(({ plan }) => plan);
	const { goals, translations } = await readFacts(db, viewer, plans);
	return new Map(
		goals.map(({ goal: { id, wording } }) => [
			id,
			said(viewer, wording, wording.plain, 'plain', translations)
		])
	);
}
