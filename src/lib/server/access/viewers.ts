import { audienceOf } from '$lib/domain/families/circles';
import { languages, type Language } from '$lib/domain/vocabulary';
import { today } from '$lib/server/clock';
import type { Reader } from '$lib/server/db/store';
import { circleIdsOf, findPerson, placesOf } from '$lib/server/repositories/people';
import type { Viewer } from './viewer';

/**
 * Who this person is right now: their circles and places are read afresh for every request. Null
 * when nobody has this id, and for a frozen account: it is out from the next request on.
 */
export async function viewerFor(db: Reader, personId: string): Promise<Viewer | null> {
	const person = await findPerson(db, personId);
	if (!person || person.frozenAt) return null;
	return {
		personId,
		name: person.name,
		role: person.role,
		audience: audienceOf(person.role),
		agency: person.agency,
		circles: await circleIdsOf(db, personId),
		places: await placesOf(db, personId, today()),
		language: isLanguage(person.language) ? person.language : 'en'
	};
}

export function isLanguage(value: unknown): value is Language {
	return languages.some((language) => language === value);
}
