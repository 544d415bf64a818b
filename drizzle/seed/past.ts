/**
 * Made-up families whose plans are over, so that the evaluation has enough people in it for its
 * numbers to be shown. Each is an ordinary story.
 */
import { planKinds } from '$lib/domain/vocabulary';
import { dice } from './random';
import type { GoalStory, RatingStory, Story } from './story';

const goals = [
	['Meals are regular', 'Nutrition needs met.', 'Being hungry makes it hard to learn and play.'],
	['School every day', 'Attendance improved.', 'Missing school means missing friends.'],
	['Teeth and health checks are up to date', 'Health needs met.', 'Pain stops children sleeping.'],
	['Home is safe and clean', 'Home conditions improved.', 'Children need a safe place to play.']
] as const;
const names = ['Ash', 'Robin', 'Kim', 'Jude', 'Sky', 'Nour', 'Lee', 'Remi', 'Tal', 'Max'];

export function pastStories(howMany: number): Story[] {
	const roll = dice(20_261_122);
	return Array.from({ length: howMany }, (_, index) => pastStory(index, roll));
}

function pastStory(index: number, roll: () => number): Story {
	const closedWeeksAgo = 2 + Math.floor(roll() * 36);
	const startedWeeksAgo = closedWeeksAgo + 14 + Math.floor(roll() * 14);
	const kind = planKinds[index % planKinds.length] ?? 'early-help';
	const name = names[index % names.length] ?? 'Ash';
	return {
		name: `Past family ${index + 1}`,
		children: [{ key: 'child', name, bornYearsAgo: 9 + (index % 7), isYoung: true }],
		adults: [
			{ key: 'parent', name: 'Parent', role: 'parent', part: index % 3 ? 'mother' : 'father' },
			{ key: 'school', name: 'Teacher', role: 'agency-member', part: 'school', agency: 'School' }
		],
		plans: [
			{
				kind,
				for: ['child'],
				startedWeeksAgo,
				closed: {
					weeksAgo: closedWeeksAgo,
					reason: 'goals-met',
					ifThingsSlip: { words: 'We call the school first.', language: 'en' }
				},
				...(kind === 'child-protection'
					? { whyWorried: 'Basic needs were not met.', whatIfNothingChanges: 'We ask a court.' }
					: {}),
				strengths: [{ en: 'This family knows what it wants.' }],
				goals: [pastGoal(index, startedWeeksAgo, closedWeeksAgo, roll)]
			}
		]
	};
}

function pastGoal(index: number, started: number, closed: number, roll: () => number): GoalStory {
	const [plain, formal, why] = goals[index % goals.length] ?? goals[0];
	const first = 1 + Math.floor(roll() * 4);
	const gain = Math.floor(roll() * 7) - 1;
	const middle = Math.round((started + closed) / 2);
	const levels = (shift: number, answers: number): RatingStory[] => {
		const at = (part: number) => within(first + Math.round(gain * part) + shift);
		const all: RatingStory[] = [
			[started - 1, at(0)],
			[middle, at(0.5)],
			[closed + 1, at(1)]
		];
		return all.slice(0, answers);
	};
	return {
		for: ['child'],
		plain,
		formal,
		why,
		help: 'We plan it together each week.',
		know: 'The child says so, and we see it.',
		anchors: ['Hardly ever', 'Some days', 'Every day'],
		steps: [{ owner: 'parent', words: { en: 'Try the plan for a week' }, dueInDays: -7 * closed }],
		ratings: {
			parent: levels(1, roll() < 0.85 ? 3 : 1),
			child: levels(-1, roll() < 0.7 ? 3 : 1),
			school: levels(0, roll() < 0.8 ? 3 : 2),
			tom: levels(0, 3)
		}
	};
}

function within(level: number): number {
	return Math.min(10, Math.max(0, level));
}
