import type { Story } from '../story';

/** Nobody has said anything for weeks, and nobody has seen the child. */
export const goneQuiet: Story = {
	name: 'Nowak family',
	children: [{ key: 'ola', name: 'Ola', bornYearsAgo: 8 }],
	adults: [
		{ key: 'marta', name: 'Marta', role: 'parent', part: 'mother' },
		{ key: 'gray', name: 'Lee Gray', role: 'agency-member', part: 'school', agency: 'Park School' }
	],
	plans: [
		{
			kind: 'child-in-need',
			for: ['ola'],
			startedWeeksAgo: 14,
			strengths: [{ en: 'Ola and Marta walk the dog together.' }],
			goals: [
				{
					for: ['ola'],
					plain: 'Ola has clean clothes that fit',
					formal: 'Basic care needs met: clothing and hygiene.',
					why: 'Other children said things to Ola, and she stopped joining in.',
					help: 'School has a clothes rail. Kerry helps with the washing machine grant.',
					know: 'Ola comes in clean clothes and joins in.',
					anchors: ['Never clean', 'Clean some days', 'Clean every day'],
					steps: [
						{ owner: 'marta', words: { en: 'Fill in the grant form with Kerry' }, dueInDays: -30 }
					],
					ratings: {
						marta: [
							[13, 3],
							[9, 4]
						],
						gray: [
							[13, 3],
							[9, 4]
						],
						kerry: [
							[13, 3],
							[9, 4]
						]
					},
					evidence: [
						{
							by: 'gray',
							weeksAgo: 9,
							kind: 'different',
							source: 'saw',
							childSeen: true,
							isChildsExperience: true,
							words: 'Ola played in the clean coat from the rail.'
						}
					]
				}
			]
		}
	],
	meetings: [{ kind: 'child-in-need-review', inDays: -56, startsAt: '09:30', place: 'Park School' }]
};
