import type { Translate } from '$lib/i18n/index';
import type { Face } from '$lib/components/people/face';

/** What a team calls somebody: you, or a name; a colleague with what they are to the family. */
export function named(t: Translate, face: Face): string {
	if (face.isYou) return t('people:you');
	if (face.name === '') return t('people:someone');
	return face.isStaff ? `${face.name} · ${t(`people:part.${face.part}`)}` : face.name;
}
