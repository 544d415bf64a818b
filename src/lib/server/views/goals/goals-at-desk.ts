import { languages, type Language } from '$lib/domain/vocabulary';
import { formatsFor } from '$lib/i18n/format';
import type { Viewer } from '$lib/server/access/viewer';
import type { Reader } from '$lib/server/db/store';
import {
	goalsOf,
	stepsOf,
	translationsOf,
	type GoalWithWording
} from '$lib/server/repositories/goals';
import type { PlanRow } from '$lib/server/repositories/plans';
import type { Face } from '$lib/server/views/people/faces';
import type { KnownPeople } from '$lib/server/views/people/known-people';

export interface GoalAtDesk {
	id: string;
	plain: string;
	lang: string;
	isClosed: boolean;
	/** The languages it can also be read in, and who wrote those words. */
	alsoIn: { language: Language; madeBy: string }[];
	steps: { id: string; words: string; lang: string; owner: Face; day: string }[];
}

/** The goals of a plan as they are written now, each with its steps. */
export async function goalsAtDesk(
	db: Reader,
	viewer: Viewer,
	plan: PlanRow,
	people: KnownPeople
): Promise<GoalAtDesk[]> {
	const goals = await goalsOf(db, viewer.circles, [plan.id]);
	const ids = goals.map(({ id }) => id);
	const steps = await stepsOf(db, viewer.circles, ids);
	const alsoIn = await translatedInto(db, goals);
	const { weekday } = formatsFor(viewer.language);
	return goals.map(({ id, wording, closedOn }) => ({
		id,
		plain: wording.plain,
		lang: wording.language,
		isClosed: closedOn !== null,
		alsoIn: alsoIn(wording.id),
		steps: steps
			.filter(({ goalId }) => goalId === id)
			.map((step) => ({
				id: step.id,
				words: step.words,
				lang: step.language,
				owner: people.face(step.ownerId),
				day: weekday(step.dueOn)
			}))
	}));
}

async function translatedInto(db: Reader, goals: readonly GoalWithWording[]) {
	const ids = goals.map(({ wording }) => wording.id);
	const found = await Promise.all(
		languages.map(async (language) => ({
			language,
			words: await translationsOf(db, ids, language)
		}))
	);
	return (wordingId: string) =>
		found.flatMap(({ language, words }) => {
			const newest = words.get(wordingId);
			return newest ? [{ language, madeBy: newest.madeBy }] : [];
		});
}
