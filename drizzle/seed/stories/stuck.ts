import type { Story } from '../story';

/** Nothing moves for ten weeks, and everyone can see it. A promise of ours is late. */
export const stuck: Story = {
	name: 'Marsh family',
	children: [{ key: 'tyler', name: 'Tyler', bornYearsAgo: 5 }],
	adults: [
		{ key: 'beth', name: 'Beth', role: 'parent', part: 'mother' },
		{ key: 'lowe', name: 'Sam Lowe', role: 'agency-member', part: 'housing', agency: 'Housing' }
	],
	plans: [
		{
			kind: 'child-in-need',
			for: ['tyler'],
			startedWeeksAgo: 13,
			strengths: [{ en: 'Beth never misses a school pick-up.' }],
			goals: [
				{
					for: ['tyler'],
					plain: 'Tyler sleeps in a warm, dry bed of his own',
					formal: 'Adequate sleeping arrangements and home conditions.',
					why: 'Damp makes Tyler cough at night, and he is tired at school.',
					help: 'Housing mends the damp. Kerry helps to get a bed.',
					know: 'Tyler sleeps through and his room is dry.',
					anchors: ['Damp room, shared sofa', 'Own bed, still damp', 'Own bed, warm and dry'],
					steps: [
						{ owner: 'lowe', words: { en: 'Send someone to treat the damp' }, dueInDays: -24 },
						{
							owner: 'kerry',
							words: { en: 'Ask the charity for a bed' },
							dueInDays: -50,
							doneWeeksAgo: 8
						}
					],
					ratings: {
						beth: [
							[12, 3],
							[8, 3, 'The wall is still black'],
							[4, 3],
							[1, 3]
						],
						lowe: [
							[12, 4],
							[8, 4],
							[4, 4]
						],
						kerry: [
							[12, 3],
							[8, 3],
							[4, 3],
							[1, 3]
						]
					},
					evidence: [
						{ by: 'kerry', weeksAgo: 8, kind: 'done', source: 'saw', words: 'The bed arrived.' },
						{
							by: 'kerry',
							weeksAgo: 1,
							kind: 'different',
							source: 'saw',
							childSeen: true,
							isChildsExperience: true,
							words: 'Tyler showed me his bed. The sheets were damp.'
						}
					]
				}
			]
		}
	],
	meetings: [
		{ kind: 'child-in-need-review', inDays: -36, startsAt: '13:30', place: 'Family centre' },
		{ kind: 'child-in-need-review', inDays: 5, startsAt: '13:30', place: 'Family centre' }
	]
};
