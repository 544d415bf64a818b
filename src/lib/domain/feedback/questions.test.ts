import { describe, expect, it } from 'vitest';
import { feedbackQuestions, isFeedbackLevel, responseRate, tallyAnswers } from './questions';

describe('an answer', () => {
	it.each([
		[1, true],
		[5, true],
		[0, false],
		[6, false],
		[2.5, false],
		['3', false],
		[null, false]
	])('%s: %s', (x, expected) => {
		expect(isFeedbackLevel(x)).toBe(expected);
	});
});

describe('how many answered', () => {
	it.each([
		['half', 10, 5, 0.5],
		['nobody', 10, 0, 0],
		['nobody was asked', 0, 0, null]
	])('%s', (_, asked, answered, expected) => {
		expect(responseRate(asked, answered)).toBe(expected);
	});
});

describe('counting answers', () => {
	const given = (...levels: (number | null)[]) =>
		levels.map((level) => ({ question: 'help-helped', level }) as const);

	it('counts each level, and who left it out', () => {
		const tally = tallyAnswers(given(5, 5, 1, null, 3));
		expect(tally.find(({ question }) => question === 'help-helped')).toEqual({
			question: 'help-helped',
			counts: [1, 0, 1, 0, 2],
			missing: 1
		});
	});

	it('an impossible level is missing, not lost', () => {
		expect(tallyAnswers(given(9))[2]).toMatchObject({ counts: [0, 0, 0, 0, 0], missing: 1 });
	});

	it('every question is there, even with no answer', () => {
		expect(tallyAnswers([]).map(({ question }) => question)).toEqual([...feedbackQuestions]);
	});
});
