import type { Story } from '../story';

/** Two homes. Each parent has a goal the other does not see, and nothing shows that it is there. */
export const separated: Story = {
	name: 'Hughes family',
	children: [{ key: 'molly', name: 'Molly', bornYearsAgo: 9 }],
	adults: [
		{ key: 'sian', name: 'Siân', role: 'parent', part: 'mother' },
		{ key: 'dan', name: 'Dan', role: 'parent', part: 'father' },
		{ key: 'fox', name: 'Ruth Fox', role: 'agency-member', part: 'school', agency: 'Mill School' }
	],
	plans: [
		{
			kind: 'child-in-need',
			for: ['molly'],
			startedWeeksAgo: 11,
			strengths: [{ en: 'Both parents come to Molly’s school play.' }],
			goals: [
				{
					for: ['molly'],
					plain: 'Molly can move between two homes without worry',
					formal: 'Reduced exposure to parental conflict at handover.',
					why: 'Molly has tummy aches before she changes homes.',
					help: 'Handovers are at school. Ruth keeps an eye on Fridays.',
					know: 'Molly says Fridays feel fine.',
					anchors: ['Upset every time', 'Upset now and then', 'Looks forward to it'],
					steps: [{ owner: 'fox', words: { en: 'Meet Molly on Friday afternoons' }, dueInDays: 5 }],
					ratings: {
						sian: [
							[10, 3],
							[5, 5],
							[1, 6]
						],
						dan: [
							[10, 4],
							[5, 5],
							[1, 6]
						],
						fox: [
							[10, 3],
							[5, 5],
							[1, 6]
						],
						kerry: [
							[10, 3],
							[5, 5],
							[1, 5]
						]
					},
					photos: [
						{
							by: 'sian',
							weeksAgo: 1,
							words: 'Molly’s week on our fridge',
							ink: [110, 63, 134],
							onlyWith: 'sian'
						}
					],
					evidence: [
						{
							by: 'fox',
							weeksAgo: 2,
							kind: 'different',
							source: 'heard',
							childSeen: true,
							isChildsExperience: true,
							words: 'Molly said Fridays are getting better.'
						}
					]
				},
				{
					for: ['molly'],
					onlyWith: 'sian',
					plain: 'Siân and Molly feel safe at home',
					formal: 'Safety planning for mother and child.',
					why: 'Molly needs a home where nobody is frightened.',
					help: 'Kerry and Siân review the safety plan each month.',
					know: 'Siân and Molly say they sleep well.',
					anchors: ['Frightened most nights', 'Some worried nights', 'Safe and sleeping'],
					steps: [{ owner: 'kerry', words: { en: 'Go over the safety plan' }, dueInDays: 9 }],
					ratings: {
						sian: [
							[9, 4],
							[3, 7]
						]
					}
				},
				{
					for: ['molly'],
					onlyWith: 'dan',
					plain: 'Dan has weekends without drinking',
					formal: 'Abstinence during contact.',
					why: 'Molly wants her dad awake and ready to play.',
					help: 'Kerry helps Dan to see the recovery team.',
					know: 'Dan and Molly say weekends are good.',
					anchors: ['Every weekend', 'Some weekends', 'No weekends'],
					steps: [{ owner: 'dan', words: { en: 'Go to the Wednesday group' }, dueInDays: 4 }],
					ratings: {
						dan: [
							[9, 3],
							[2, 6]
						]
					}
				}
			]
		}
	],
	talk: [
		{
			parent: 'sian',
			messages: [
				{ by: 'sian', weeksAgo: 1, words: 'Can we talk before Friday? Not at the school gate.' },
				{
					by: 'kerry',
					weeksAgo: 1,
					words: 'Yes. I will ring you on Thursday at ten.',
					readBy: ['sian']
				}
			]
		}
	],
	meetings: [
		{ kind: 'child-in-need-review', inDays: -32, startsAt: '14:00', place: 'Mill School' },
		{ kind: 'child-in-need-review', inDays: 9, startsAt: '14:00', place: 'Mill School' }
	]
};
