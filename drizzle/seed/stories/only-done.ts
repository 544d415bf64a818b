import type { Story } from '../story';

/** Every course attended, and nothing different for the child yet. */
export const onlyDone: Story = {
	name: 'Doyle family',
	children: [{ key: 'erin', name: 'Erin', bornYearsAgo: 3 }],
	adults: [
		{ key: 'mick', name: 'Mick', role: 'parent', part: 'father' },
		{
			key: 'joy',
			name: 'Joy Bell',
			role: 'agency-member',
			part: 'health-visitor',
			agency: 'Health visiting'
		}
	],
	plans: [
		{
			kind: 'early-help',
			for: ['erin'],
			startedWeeksAgo: 12,
			strengths: [{ en: 'Mick has been to every appointment.' }],
			goals: [
				{
					for: ['erin'],
					plain: 'Erin is played with and talked to every day',
					formal: 'Increased stimulation and responsive interaction.',
					why: 'Erin says few words for three. Talking and play help her to speak.',
					help: 'Joy shows games to play. The library has a singing group.',
					know: 'Erin uses new words and looks for Mick to play.',
					anchors: ['Screens most of the day', 'Some play most days', 'Play and talk every day'],
					steps: [
						{
							owner: 'mick',
							words: { en: 'Go to the parenting course' },
							dueInDays: -20,
							doneWeeksAgo: 3
						},
						{ owner: 'mick', words: { en: 'Join the library' }, dueInDays: -45, doneWeeksAgo: 7 },
						{ owner: 'joy', words: { en: 'Bring the play box' }, dueInDays: -30, doneWeeksAgo: 5 }
					],
					ratings: {
						mick: [
							[11, 4],
							[5, 5],
							[1, 5]
						],
						joy: [
							[11, 3],
							[5, 3],
							[1, 3]
						]
					},
					evidence: [
						{
							by: 'joy',
							weeksAgo: 7,
							kind: 'done',
							source: 'document',
							words: 'Joined the library.'
						},
						{
							by: 'joy',
							weeksAgo: 5,
							kind: 'done',
							source: 'saw',
							childSeen: true,
							words: 'Took the play box home.'
						},
						{
							by: 'kerry',
							weeksAgo: 3,
							kind: 'done',
							source: 'document',
							words: 'Finished the parenting course, six of six.'
						},
						{
							by: 'joy',
							weeksAgo: 1,
							kind: 'done',
							source: 'saw',
							childSeen: true,
							words: 'Came to the singing group.'
						}
					]
				}
			]
		}
	],
	meetings: [
		{ kind: 'team-around-the-family', inDays: -39, startsAt: '11:00', place: 'Library' },
		{ kind: 'team-around-the-family', inDays: 2, startsAt: '11:00', place: 'Library' }
	]
};
