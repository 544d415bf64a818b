import type { Part } from '$lib/domain/vocabulary';
import type { Translate } from '$lib/i18n/index';
import type { Tone } from '$lib/components/ui/tones';

/** A person as a page shows them. */
export interface Face {
	id: string;
	initial: string;
	tone: Tone;
	name: string;
	part: Part;
	isStaff: boolean;
	isYou: boolean;
}

/** As `Face`, with whom they work for. */
export interface PersonFace extends Face {
	agency: string | null;
}

/** What a family calls them: you, a name at home, and at work what they are ("School"). */
export function callThem(t: Translate, face: Face): string {
	if (face.isYou) return t('people:you');
	if (face.name === '') return t('people:someone');
	return face.isStaff ? t(`people:part.${face.part}`) : face.name;
}

/** The letter in their disc, which goes with what they are called. */
export function letterOf(t: Translate, face: Face): string {
	if (!face.isStaff || face.isYou) return face.initial;
	const [letter = face.initial] = /\p{L}/u.exec(callThem(t, face)) ?? [];
	return letter.toLocaleUpperCase('en');
}
