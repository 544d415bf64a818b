import { may } from '$lib/server/access/policy';
import { placeIn, type Viewer } from '$lib/server/access/viewer';
import { now } from '$lib/server/clock';
import { store } from '$lib/server/db/current';
import { newId } from '$lib/server/db/id';
import { insertTranslation } from '$lib/server/repositories/goals';
import { findSubject } from '$lib/server/repositories/subjects';
import { notFound, refused, type NotFound, type Refusal } from '../outcome';
import { record } from '../record';

export interface NewTranslation {
	familyId: string;
	/** The row translated: a plan, goal wording, strength, step, evidence, rating or voice entry. */
	subjectId: string;
	language: string;
	/** Field name → words; what is empty stays in the original. */
	words: Record<string, string>;
	origin: 'machine' | 'person';
	madeBy: string;
	/** Who checked it, by name; never a relative or a child. Null while nobody has. */
	checkedBy: string | null;
}

export type TranslationOutcome =
	{ ok: true; translationId: string } | NotFound | Refusal<'same-language' | 'nothing-said'>;

/** Words in another language, with their passport. A later one is shown instead; none is erased. */
export async function addTranslation(
	viewer: Viewer,
	{ familyId, subjectId, words, checkedBy, ...passport }: NewTranslation
): Promise<TranslationOutcome> {
	return store.write(async (tx) => {
		if (!may(viewer, 'goal:write') || !placeIn(viewer, familyId)) return notFound;
		const subject = await findSubject(tx, viewer.circles, familyId, subjectId);
		if (!subject) return notFound;
		if (subject.language === passport.language) return refused('same-language');
		const said = Object.entries(words).filter(([, text]) => text.trim() !== '');
		if (said.length === 0) return refused('nothing-said');
		const id = newId();
		await insertTranslation(tx, {
			id,
			familyId,
			subjectId,
			...passport,
			words: { ...Object.fromEntries(said), ...(subject.of ? { of: subject.of } : {}) },
			checkedBy,
			checkedAt: checkedBy === null ? null : now(),
			at: now()
		});
		const { circleId } = subject;
		await record(tx, viewer, { action: 'goal.translated', familyId, subjectId, circleId });
		return { ok: true, translationId: id };
	});
}
