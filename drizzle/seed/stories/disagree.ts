import type { Story } from '../story';

/** Mother says eight, the child says three: the gap is the thing to talk about. */
export const disagree: Story = {
	name: 'Okafor family',
	children: [
		{ key: 'ada', name: 'Adaeze', bornYearsAgo: 11, isYoung: true },
		{ key: 'chidi', name: 'Chidi', bornYearsAgo: 4 }
	],
	adults: [
		{ key: 'ngozi', name: 'Ngozi', role: 'parent', part: 'mother' },
		{
			key: 'patel',
			name: 'Mina Patel',
			role: 'agency-member',
			part: 'school',
			agency: 'Oak Lane School'
		}
	],
	plans: [
		{
			kind: 'child-in-need',
			for: ['ada', 'chidi'],
			startedWeeksAgo: 12,
			strengths: [{ en: 'Ngozi sings with the children every evening.' }],
			goals: [
				{
					for: ['ada'],
					plain: 'There is a grown-up at home after school',
					formal: 'Adequate supervision outside school hours.',
					why: 'Adaeze was looking after Chidi by herself. That is too much for eleven.',
					help: 'School keeps after-school club places. Kerry helps with shift hours.',
					know: 'Adaeze says somebody is there when she gets in.',
					anchors: ['Alone most days', 'Alone once or twice a week', 'Always somebody there'],
					steps: [
						{ owner: 'ngozi', words: { en: 'Ask work to change the late shift' }, dueInDays: 8 },
						{
							owner: 'patel',
							words: { en: 'Keep two after-school club places' },
							dueInDays: -40,
							doneWeeksAgo: 7
						}
					],
					ratings: {
						ngozi: [
							[11, 5],
							[6, 7],
							[1, 8, 'I am home nearly every day now']
						],
						ada: [
							[11, 3],
							[6, 3],
							[1, 3]
						],
						patel: [
							[11, 4],
							[6, 5],
							[1, 5]
						],
						kerry: [
							[11, 4],
							[6, 5],
							[1, 5]
						]
					},
					evidence: [
						{
							by: 'patel',
							weeksAgo: 7,
							kind: 'done',
							source: 'document',
							words: 'Club places are in the register.'
						},
						{
							by: 'patel',
							weeksAgo: 1,
							kind: 'different',
							source: 'heard',
							childSeen: true,
							isChildsExperience: true,
							words: 'Adaeze said she still makes tea for Chidi on Thursdays.'
						}
					],
					senses: [
						{
							by: 'ngozi',
							weeksAgo: 10,
							answer: 'differently',
							words: 'My sister next door is there, and she counts as a grown-up.'
						},
						{
							by: 'ada',
							weeksAgo: 9,
							answer: 'agree',
							words: 'Somebody opens the door for us.',
							isSame: true
						}
					]
				}
			]
		}
	],
	voice: [
		{
			by: 'ada',
			weeksAgo: 1,
			kind: 'wish',
			words: 'I want to do dance club like my friends.',
			to: 'trusted adult'
		}
	],
	meetings: [
		{ kind: 'child-in-need-review', inDays: -35, startsAt: '15:30', place: 'Oak Lane School' },
		{ kind: 'child-in-need-review', inDays: 7, startsAt: '15:30', place: 'Oak Lane School' }
	]
};
