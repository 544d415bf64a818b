import type { Story } from '../story';

/** Two children of one family on two different plans. */
export const siblings: Story = {
	name: 'Ahmed-Cole family',
	children: [
		{ key: 'leila', name: 'Leila', bornYearsAgo: 1 },
		{ key: 'ben', name: 'Ben', bornYearsAgo: 12, isYoung: true }
	],
	adults: [
		{ key: 'tara', name: 'Tara', role: 'parent', part: 'mother' },
		{
			key: 'moss',
			name: 'Ali Moss',
			role: 'agency-member',
			part: 'health-visitor',
			agency: 'Health visiting'
		}
	],
	plans: [
		{
			kind: 'child-protection',
			for: ['leila'],
			startedWeeksAgo: 9,
			whyWorried: 'Leila was not putting on weight and missed her health checks.',
			whatIfNothingChanges: 'If Leila does not grow well, we will need to ask for legal advice.',
			strengths: [{ en: 'Tara goes to Leila as soon as she cries.' }],
			goals: [
				{
					for: ['leila'],
					plain: 'Leila is fed enough and growing well',
					formal: 'Weight gain along centile; feeding plan followed.',
					why: 'Babies who do not get enough food cannot grow or learn well.',
					help: 'Ali weighs Leila each week and shows feeding. Joan helps on Mondays.',
					know: 'Leila follows her line on the chart.',
					anchors: ['Losing weight', 'Holding steady', 'Growing along her line'],
					steps: [
						{ owner: 'moss', words: { en: 'Weigh Leila at home each week' }, dueInDays: 2 },
						{ owner: 'tara', words: { en: 'Write down each feed' }, dueInDays: 4 }
					],
					ratings: {
						tara: [
							[8, 3],
							[4, 6],
							[1, 7]
						],
						moss: [
							[8, 2],
							[4, 5],
							[1, 7]
						],
						kerry: [
							[8, 3],
							[4, 5],
							[1, 6]
						]
					},
					evidence: [
						{
							by: 'moss',
							weeksAgo: 1,
							kind: 'different',
							source: 'saw',
							childSeen: true,
							isChildsExperience: true,
							words: 'Leila gained 180 g and smiled at her bottle.'
						}
					]
				}
			]
		},
		{
			kind: 'early-help',
			for: ['ben'],
			startedWeeksAgo: 12,
			strengths: [{ en: 'Ben is the best in his class at drawing.' }],
			goals: [
				{
					for: ['ben'],
					owner: 'child',
					plain: 'Ben has time to be a kid',
					formal: 'Reduction of inappropriate caring responsibilities.',
					why: 'Ben does a lot for Leila. He needs friends and football too.',
					help: 'Joan takes Leila on Saturdays.',
					know: 'Ben plays on Saturdays and says he is less tired.',
					anchors: ['Caring every day', 'A day off now and then', 'Time for friends each week'],
					steps: [{ owner: 'ben', words: { en: 'Go to football on Saturday' }, dueInDays: 6 }],
					ratings: {
						ben: [
							[11, 2],
							[5, 4],
							[1, 6]
						],
						tara: [
							[11, 4],
							[5, 5],
							[1, 6]
						],
						kerry: [
							[11, 3],
							[5, 4],
							[1, 6]
						]
					}
				}
			]
		}
	],
	meetings: [
		{ kind: 'team-around-the-family', inDays: -33, startsAt: '09:30', place: 'Clinic' },
		{ kind: 'core-group', inDays: -50, startsAt: '10:30', place: 'Clinic' },
		{ kind: 'core-group', inDays: -6, startsAt: '10:30', place: 'Clinic' },
		{ kind: 'review-conference', inDays: 20, startsAt: '10:00', place: 'Town hall' }
	]
};
