/**
 * Whether somebody and the team mean the same by a goal. Rule of practice 4: nobody agrees a goal in
 * words that are a machine draft or out of date, and nothing counts as agreed before they have said
 * in their own words what it means and a worker found that it is the same.
 */
export const senseAnswers = ['agree', 'not-sure', 'differently'] as const;
export type SenseAnswer = (typeof senseAnswers)[number];

/** What somebody answered last about one goal. */
export interface Understanding {
	answer: SenseAnswer;
	/** The revision of the goal's words that they answered about. */
	wordingId: string;
	/** What a worker found when they had said it in their own words; null before that. */
	isSame: boolean | null;
}

export type SenseState =
	| 'not-asked'
	/** The goal has other words since. */
	| 'words-changed'
	| 'not-sure'
	| 'differently'
	/** They agree; a worker has still to hear what it means to them. */
	| 'to-hear'
	| 'means-something-else'
	| 'agreed';

export function senseState(latest: Understanding | null, wordingId: string): SenseState {
	if (!latest) return 'not-asked';
	if (latest.wordingId !== wordingId) return 'words-changed';
	if (latest.answer !== 'agree') return latest.answer;
	if (latest.isSame === null) return 'to-hear';
	return latest.isSame ? 'agreed' : 'means-something-else';
}

/** Where the words come from that somebody reads; null when they read them as they were written. */
export type WordsRead = { origin: 'machine' | 'person'; isChecked: boolean } | 'missing' | null;

/** False for a machine's draft, and for words that are not in the reader's language. */
export function mayAgreeTo(words: WordsRead): boolean {
	if (words === null) return true;
	return words !== 'missing' && (words.isChecked || words.origin === 'person');
}
