import { languages } from '$lib/domain/vocabulary';
import type { Viewer } from '$lib/server/access/viewer';
import { store } from '$lib/server/db/current';
import { translationsOf } from '$lib/server/repositories/goals';
import { wordsOf } from './goal-to-reword';
import { findWritableGoal } from './writable-goal';

/** A goal beside its newest words in another language. */
export async function goalToTranslate(
	viewer: Viewer,
	familyId: string,
	planId: string,
	goalId: string
) {
	const found = await findWritableGoal(viewer, familyId, planId, goalId);
	if (!found) return null;
	const { wording } = found.goal;
	const others = languages.filter((language) => language !== wording.language);
	const language = others[0] ?? 'en';
	const saved = { ...(await newestWords(wording.id, language)), language };
	return {
		plan: found.plan,
		goalId,
		wordingId: wording.id,
		original: wordsOf(wording),
		others,
		saved
	};
}

async function newestWords(wordingId: string, language: string): Promise<Record<string, string>> {
	const newest = (await translationsOf(store.read, [wordingId], language)).get(wordingId);
	if (!newest) return {};
	const { words, origin, madeBy, checkedBy } = newest;
	return { ...words, origin, madeBy, checkedBy: checkedBy ?? '' };
}
