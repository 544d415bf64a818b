import type { Story } from '../story';

/**
 * Two children of one family on two different plans. Their grandmother is invited to two goals, and
 * one goal is between their mother and the team.
 */
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
	guests: [
		{
			key: 'nan',
			name: 'Joan',
			part: 'grandparent',
			joinedWeeksAgo: 6,
			goals: ['Leila is fed enough and growing well', 'Leila has a calm bedtime and sleeps']
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
				},
				{
					for: ['leila'],
					plain: 'Leila has a calm bedtime and sleeps',
					formal: 'Consistent bedtime routine and safe sleep.',
					why: 'A baby who sleeps well grows well. So does everyone around her.',
					help: 'Joan does bath time on Mondays. Ali shows what safe sleep looks like.',
					know: 'Leila settles by eight most nights.',
					anchors: ['Up most of the night', 'Settles some nights', 'Sleeps most nights'],
					steps: [
						{ owner: 'tara', words: { en: 'Turn the lights low by seven' }, dueInDays: 5 },
						{
							owner: 'moss',
							words: { en: 'Bring a cot sheet that fits' },
							dueInDays: -3,
							doneWeeksAgo: 0
						}
					],
					ratings: {
						tara: [
							[8, 2],
							[4, 4],
							[1, 6]
						],
						kerry: [
							[8, 2],
							[4, 4],
							[1, 5]
						],
						nan: [
							[4, 5],
							[1, 7, 'She slept right through at mine.']
						]
					}
				},
				{
					for: ['leila'],
					onlyWith: 'tara',
					plain: 'Tara has someone to talk to when she feels low',
					formal: 'Maternal mental health support in place.',
					why: 'Leila needs a mum who is not alone with it.',
					help: 'Kerry walks with Tara to the first group.',
					know: 'Tara says most days feel lighter.',
					anchors: ['Low every day', 'Some lighter days', 'Lighter most days'],
					steps: [{ owner: 'tara', words: { en: 'Try the Thursday group once' }, dueInDays: 3 }],
					ratings: {
						tara: [
							[7, 2],
							[2, 5]
						]
					}
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
