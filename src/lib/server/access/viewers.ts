import { audienceOf } from '$lib/domain/families/circles';
import { languages, type Language } from '$lib/domain/vocabulary';
import { today } from '$lib/server/clock';
import type { Reader } from '$lib/server/db/store';
import { meetingsInterpretedBy } from '$lib/server/repositories/meeting-interpreters';
import { circleIdsOf, findPerson, placesOf } from '$lib/server/repositories/people';
import type { Viewer } from './viewer';

/**
 * Who this person is right now: their circles and places are read afresh for every request. Null
 * when nobody has this id, and for a frozen account: it is out from the next request on.
 */
export async function viewerFor(db: Reader, personId: string): Promise<Viewer | null> {
	const person = await findPerson(db, personId);
	if (!person || person.frozenAt) return null;
	if (person.role === 'interpreter' && (await isOver(db, personId))) return null;
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

/** An interpreter is here for a meeting, until the end of its day. */
async function isOver(db: Reader, personId: string): Promise<boolean> {
	return (await meetingsInterpretedBy(db, personId, today())).length === 0;
}

export function isLanguage(value: unknown): value is Language {
	return languages.some((language) => language === value);
}
