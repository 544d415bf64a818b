import type { Language } from '$lib/domain/vocabulary';
import type { OwnActor } from '$lib/server/access/viewer';
import { store } from '$lib/server/db/current';
import { updateLanguage } from '$lib/server/repositories/people';
import { record } from '../record';

/** Choose the language everything is shown and sent to them in. */
export async function chooseLanguage(actor: OwnActor, language: Language): Promise<{ ok: true }> {
	return store.write(async (tx) => {
		await updateLanguage(tx, actor.personId, language);
		await record(tx, actor, {
			action: 'person.chose-language',
			familyId: null,
			subjectId: actor.personId
		});
		return { ok: true };
	});
}
