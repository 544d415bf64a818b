/**
 * What families thought of the service: a round at the end of each of the last four quarters, which
 * most but not all answered, and a round open now that everybody still has to answer.
 */
import { finishedQuarters } from '$lib/domain/evaluation/quarters';
import {
	feedbackQuestions,
	type FeedbackLevel,
	type FeedbackQuestion
} from '$lib/domain/feedback/questions';
import { addDays, quarterBounds, type Day } from '$lib/domain/time/days';
import { viewerFor } from '$lib/server/access/viewers';
import { answerFeedback } from '$lib/server/commands/feedback/answer-feedback';
import { openFeedbackRound } from '$lib/server/commands/feedback/open-feedback-round';
import { store } from '$lib/server/db/current';
import { invitesPage, roundClosedIn } from '$lib/server/repositories/evaluation';
import { dice } from './random';
import { momentOn, must, type Act } from './telling';

const pastRounds = 4;
const daysOpen = 20;
const everyone = 1000;

/** The service itself asks. */
const service = { personId: null };

export function feedbackActs(day: Day): Act[] {
	const roll = dice(2026);
	const past = finishedQuarters(day, pastRounds).map((quarter) => quarterBounds(quarter).to);
	return [
		...past.flatMap((closesOn) => [
			asking(addDays(closesOn, -daysOpen), closesOn),
			answering(closesOn, roll)
		]),
		asking(addDays(day, -2), addDays(day, daysOpen - 2))
	];
}

function asking(opensOn: Day, closesOn: Day): Act {
	const round = { questions: feedbackQuestions, opensOn, closesOn };
	return {
		at: momentOn(opensOn, 60),
		run: async () => void must(await openFeedbackRound(service, round))
	};
}

/** Two in three answer, on the last day. */
function answering(closesOn: Day, roll: () => number): Act {
	return {
		at: momentOn(closesOn, 60),
		run: async () => {
			const round = await roundClosedIn(store.read, { from: closesOn, to: closesOn });
			if (!round) throw new Error(`no round closes on ${closesOn}`);
			for (const { personId } of await invitesPage(store.read, round.id, null, everyone))
				if (roll() < 0.66) await answer(personId, round.id, roll);
		}
	};
}

async function answer(personId: string, roundId: string, roll: () => number): Promise<void> {
	const viewer = await viewerFor(store.read, personId);
	if (!viewer) throw new Error('whoever was asked has gone');
	const levels = feedbackQuestions.map((question) => [question, levelFor(question, roll)] as const);
	must(await answerFeedback(viewer, roundId, { levels: Object.fromEntries(levels), words: null }));
}

/** How many in a hundred are content; nobody says of everything that it is fine. */
const content: Record<FeedbackQuestion, number> = {
	'understood-plan': 58,
	'was-listened-to': 66,
	'help-helped': 62,
	'did-what-they-said': 48,
	'own-language': 70,
	'felt-respected': 72
};

function levelFor(question: FeedbackQuestion, roll: () => number): FeedbackLevel {
	const isContent = roll() * 100 < content[question];
	const further = roll();
	if (isContent) return further < 0.5 ? 4 : 5;
	return further < 0.5 ? 3 : further < 0.8 ? 2 : 1;
}
