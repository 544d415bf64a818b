/** One secret each: what is done in one world and not, or otherwise, in its twin. */
import {
	parentsGoal,
	parentsGoalRead,
	privateContact,
	unwrittenPlan,
	uninvitedGoal
} from './hidden-plans';
import { learns, rates, seesItDifferently, shows } from './acts';
import { answerFeedback } from '$lib/server/commands/feedback/answer-feedback';
import { nameFamily } from '$lib/server/commands/families/name-family';
import { markVoiceRead } from '$lib/server/commands/voice/mark-voice-read';
import { openFamily } from '$lib/server/commands/families/open-family';
import { writeMessage } from '$lib/server/commands/talk/write-message';
import { saySomething } from '$lib/server/commands/voice/say-something';
import { newId } from '$lib/server/db/id';
import { breaksGlass, readerOf } from '../../support/glass';
import { must, viewerOf } from '../../support/world';
import { circleOf, type Cast, type Who } from './people';

export interface Secret {
	name: string;
	/** Everyone who may know; nobody else may learn that there is anything to know. */
	known: readonly Who[];
	act: (cast: Cast) => Promise<unknown>;
	/** What happens instead in the other world; nothing when left out. */
	instead?: (cast: Cast) => Promise<unknown>;
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

/** Somebody of another team, for a reason. */
async function looksQuietly({ stranger, familyId }: Cast): Promise<void> {
	await breaksGlass(stranger, { isQuiet: true });
	must(await openFamily(await readerOf(stranger, familyId), { familyId }));
}

const toMyTeam = async (cast: Cast, level: number, note: string) => {
	const circleId = await circleOf(cast, 'mother', 'parent-and-team');
	await rates(cast, 'mother', { level, note, circleId });
};

async function writes(cast: Cast): Promise<void> {
	const circleId = await circleOf(cast, 'mother', 'parent-and-team');
	const message = { words: 'He came to the door again', key: newId() };
	must(await writeMessage(await viewerOf(cast.mother), circleId, message));
	const answer = { words: 'I will ring you at ten', key: newId() };
	must(await writeMessage(await viewerOf(cast.worker), circleId, answer));
}

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
		name: "a message in one parent's thread",
		known: ['mother', 'worker', 'school'],
		act: writes
	},
	{
		name: 'a goal with one parent only',
		known: ['mother', 'worker', 'school'],
		act: parentsGoal
	},
	{
		name: 'that a goal with one parent only was read',
		known: ['mother'],
		act: parentsGoalRead,
		instead: parentsGoal
	},
	{
		name: 'a look with a reason that the family is safer not to know of',
		known: ['manager'],
		act: looksQuietly
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
	{ name: 'an answer about the service', known: ['mother'], act: answers },
	{
		name: 'a photo for one parent and the team',
		known: ['mother', 'worker', 'school'],
		act: (cast) => shows(cast, 'mother', { to: 'parent-and-team' })
	},
	{
		name: "a young person's photo for one adult",
		known: ['young', 'school'],
		act: (cast) => shows(cast, 'young', { to: 'young-and-adult' })
	},
	{
		name: 'a photo for everyone that could not be drawn',
		known: ['mother'],
		act: (cast) => shows(cast, 'mother', { to: 'whole-plan', isBroken: true })
	}
];
