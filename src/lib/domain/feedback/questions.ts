/** What families are asked about the service itself, each answered 1 to 5 or not at all. */
export const feedbackQuestions = [
	'understood-plan',
	'was-listened-to',
	'help-helped',
	'did-what-they-said',
	'own-language',
	'felt-respected'
] as const;
export type FeedbackQuestion = (typeof feedbackQuestions)[number];

export const feedbackLevels = [1, 2, 3, 4, 5] as const;
export type FeedbackLevel = (typeof feedbackLevels)[number];

/** True for 1, 2, 3, 4 and 5. */
export const isFeedbackLevel = (x: unknown): x is FeedbackLevel =>
	feedbackLevels.some((level) => level === x);

/** Answered of asked, 0 to 1; null where nobody was asked. */
export const responseRate = (asked: number, answered: number): number | null =>
	asked > 0 ? answered / asked : null;

export interface FeedbackAnswer {
	question: FeedbackQuestion;
	level: number | null;
}

export interface FeedbackTally {
	question: FeedbackQuestion;
	/** How many gave 1, 2, 3, 4 and 5, in that order. */
	counts: number[];
	missing: number;
}

/** Counts for every question in its order; a null or impossible level is missing. Not suppressed. */
export function tallyAnswers(answers: readonly FeedbackAnswer[]): FeedbackTally[] {
	return feedbackQuestions.map((question) => {
		const levels = answers.filter((answer) => answer.question === question).map((a) => a.level);
		return {
			question,
			counts: feedbackLevels.map((level) => levels.filter((given) => given === level).length),
			missing: levels.filter((given) => !isFeedbackLevel(given)).length
		};
	});
}
