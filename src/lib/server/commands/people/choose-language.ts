import type { Language } from '$lib/domain/vocabulary';
import type { Viewer } from '$lib/server/access/viewer';
import { store } from '$lib/server/db/current';
import { updateLanguage } from '$lib/server/repositories/people';
import { record } from '../record';

/** Choose the language everything is shown and sent in. */
export async function chooseLanguage(viewer: Viewer, language: Language): Promise<{ ok: true }> {
	return store.write(async (tx) => {
		await updateLanguage(tx, viewer.personId, language);
		await record(tx, viewer, {
			action: 'person.chose-language',
			familyId: null,
			subjectId: viewer.personId
		});
		return { ok: true };
	});
}
