import { feedbackQuestions, type FeedbackQuestion } from '$lib/domain/feedback/questions';
import type { Viewer } from '$lib/server/access/viewer';
import { today } from '$lib/server/clock';
import { store } from '$lib/server/db/current';
import { findAsked } from '$lib/server/repositories/feedback';

export interface FeedbackPage {
	roundId: string;
	questions: FeedbackQuestion[];
	state: 'open' | 'answered' | 'closed';
}

/** A round this person was asked in; null when they were not. */
export async function feedbackPage(viewer: Viewer, roundId: string): Promise<FeedbackPage | null> {
	const asked = await findAsked(store.read, roundId, viewer.personId);
	if (!asked || asked.round.opensOn > today()) return null;
	const { round, invite } = asked;
	const isClosed = round.closesOn < today();
	return {
		roundId,
		questions: feedbackQuestions.filter((question) => round.questions.includes(question)),
		state: invite.hasAnswered ? 'answered' : isClosed ? 'closed' : 'open'
	};
}
