import type { Story } from '../story';

/** Closed two months ago because it was good enough, and it still is. */
export const stillHolding: Story = {
	name: 'Price family',
	children: [{ key: 'rhys', name: 'Rhys', bornYearsAgo: 10, isYoung: true }],
	adults: [
		{ key: 'gwen', name: 'Gwen', role: 'parent', part: 'mother' },
		{
			key: 'hale',
			name: 'Pat Hale',
			role: 'agency-member',
			part: 'school',
			agency: 'Bridge School'
		}
	],
	plans: [
		{
			kind: 'early-help',
			for: ['rhys'],
			startedWeeksAgo: 34,
			closed: {
				weeksAgo: 14,
				reason: 'goals-met',
				ifThingsSlip: {
					words:
						'If Rhys stays in bed two mornings running, Gwen rings Pat the same day. We cook together on Sunday and talk.',
					language: 'en'
				}
			},
			strengths: [{ en: 'Gwen and Rhys cook together on Sundays.' }],
			goals: [
				{
					for: ['rhys'],
					plain: 'Rhys goes to school every day',
					formal: 'Attendance above 95%.',
					why: 'Rhys missed his friends and fell behind.',
					help: 'Pat meets Rhys at the gate.',
					know: 'Rhys goes in by himself.',
					anchors: ['Hardly ever', 'Most days', 'Every day'],
					steps: [
						{
							owner: 'hale',
							words: { en: 'Meet Rhys at the gate each morning' },
							dueInDays: -150,
							doneWeeksAgo: 22
						}
					],
					ratings: {
						gwen: [
							[33, 2],
							[22, 6],
							[20, 8],
							[11, 8]
						],
						rhys: [
							[33, 1],
							[22, 5],
							[20, 8],
							[11, 9]
						],
						hale: [
							[33, 2],
							[22, 6],
							[20, 8],
							[11, 8]
						],
						kerry: [
							[33, 2],
							[22, 5],
							[20, 8],
							[11, 8]
						]
					},
					evidence: [
						{
							by: 'hale',
							weeksAgo: 13,
							kind: 'different',
							source: 'saw',
							childSeen: true,
							isChildsExperience: true,
							words: 'Rhys runs in with his friends.'
						}
					]
				}
			]
		}
	],
	meetings: [
		{ kind: 'team-around-the-family', inDays: -90, startsAt: '09:00', place: 'Bridge School' },
		{ kind: 'visit', inDays: -32, startsAt: '16:00', place: 'At home' }
	]
};
