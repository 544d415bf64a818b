/** One secret each: what is done in one world and not, or otherwise, in its twin. */
import { parentsGoal, privateContact, unwrittenPlan, uninvitedGoal } from './hidden-plans';
import { learns, rates, seesItDifferently } from './acts';
import { answerFeedback } from '$lib/server/commands/feedback/answer-feedback';
import { nameFamily } from '$lib/server/commands/families/name-family';
import { markVoiceRead } from '$lib/server/commands/voice/mark-voice-read';
import { saySomething } from '$lib/server/commands/voice/say-something';
import { newId } from '$lib/server/db/id';
import { must, viewerOf } from '../../support/world';
import { circleOf, type Cast, type Who } from './people';

export interface Secret {
	name: string;
	/** Everyone who may know; nobody else may learn that there is anything to know. */
	known: readonly Who[];
	act: (cast: Cast) => Promise<void>;
	/** What happens instead in the other world; nothing when left out. */
	instead?: (cast: Cast) => Promise<void>;
}

async function privateEntry(cast: Cast): Promise<void> {
	const entry = { kind: 'worry', feeling: null, words: 'Nights are loud', key: newId() } as const;
	const circleId = await circleOf(cast, 'young', 'young-and-adult');
	const young = await viewerOf(cast.young);
	const { entryId } = must(await saySomething(young, cast.familyId, { ...entry, circleId }));
	must(await markVoiceRead(await viewerOf(cast.school), cast.familyId, entryId));
}

async function answers(cast: Cast): Promise<void> {
	const answer = { levels: { 'help-helped': 1 }, words: 'Not at all' };
	must(await answerFeedback(await viewerOf(cast.mother), cast.feedbackRoundId, answer));
}

const toMyTeam = async (cast: Cast, level: number, note: string) => {
	const circleId = await circleOf(cast, 'mother', 'parent-and-team');
	await rates(cast, 'mother', { level, note, circleId });
};

export const secrets: readonly Secret[] = [
	{ name: "a young person's private entry", known: ['young', 'school'], act: privateEntry },
	{
		name: 'what a sealed rating says',
		known: ['mother'],
		act: (cast) => rates(cast, 'mother', { level: 1, note: 'He was here again' }),
		instead: (cast) => rates(cast, 'mother', { level: 9 })
	},
	{
		name: 'how a separated parent sees a goal',
		known: ['mother', 'worker', 'school'],
		act: async (cast) => {
			const circleId = await circleOf(cast, 'mother', 'parent-and-team');
			await seesItDifferently(cast, 'mother', { words: 'He is why', circleId });
		}
	},
	{
		name: "a separated parent's private note, with no round open",
		known: ['mother', 'worker', 'school'],
		act: (cast) => toMyTeam(cast, 2, 'Please do not tell him')
	},
	{
		name: "a separated parent's private note, said twice",
		known: ['mother', 'worker', 'school'],
		act: async (cast) => {
			await toMyTeam(cast, 2, 'Please do not tell him');
			await toMyTeam(cast, 1, 'It is worse');
		}
	},
	{
		name: 'a goal with one parent only',
		known: ['mother', 'worker', 'school'],
		act: parentsGoal
	},
	{
		name: 'a goal the guest was not invited to',
		known: ['worker', 'mother', 'father', 'young', 'school'],
		act: uninvitedGoal
	},
	{
		name: 'what goes on about a goal the guest was not invited to',
		known: ['worker', 'mother', 'father', 'young', 'school'],
		act: async (cast) => {
			await rates(cast, 'young', { level: 2, goalId: cast.secondGoalId });
			await learns(cast, 'school', cast.secondGoalId, 'Sam slept in class');
		}
	},
	{
		name: 'another family',
		known: ['worker', 'mother', 'father', 'young', 'school', 'guest'],
		act: async (cast) => {
			await rates(cast, 'young', { level: 0, note: 'Very bad' });
			await learns(cast, 'worker', cast.goalId, 'The kitchen was cold');
			must(await nameFamily(await viewerOf(cast.worker), cast.familyId, { name: 'Valley' }));
		}
	},
	{ name: 'a plan that is not published yet', known: ['worker', 'school'], act: unwrittenPlan },
	{
		name: 'where the mother can be reached',
		known: ['worker', 'administrator'],
		act: privateContact
	},
	{ name: 'an answer about the service', known: ['mother'], act: answers }
];
