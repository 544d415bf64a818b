import { beforeEach, expect, test } from 'vitest';
import { feedbackQuestions } from '$lib/domain/feedback/questions';
import { setClock } from '$lib/server/clock';
import { answerFeedback } from '$lib/server/commands/feedback/answer-feedback';
import { openFeedbackRound } from '$lib/server/commands/feedback/open-feedback-round';
import { newId } from '$lib/server/db/id';
import { freshStore } from '../../../../../tests/support/harness';
import { aWorld, must, viewerOf, type World } from '../../../../../tests/support/world';
import { feedbackPage } from './feedback-page';

let world: World;
let roundId: string;

beforeEach(async () => {
	setClock(() => new Date('2026-11-20T10:00:00Z'));
	await freshStore();
	world = await aWorld();
	const questions = feedbackQuestions.slice(1, 3);
	const round = { questions, opensOn: '2026-11-20', closesOn: '2026-12-04' };
	({ roundId } = must(await openFeedbackRound({ personId: null }, round)));
});

const pageOf = async (personId: string) => feedbackPage(await viewerOf(personId), roundId);

test('holds what is asked, in order, for somebody who was asked', async () => {
	expect(await pageOf(world.mother)).toEqual({
		roundId,
		questions: feedbackQuestions.slice(1, 3),
		state: 'open'
	});
});

test('is answered for the one who answered, and open for the others', async () => {
	must(await answerFeedback(await viewerOf(world.mother), roundId, { levels: {}, words: null }));
	expect((await pageOf(world.mother))?.state).toBe('answered');
	expect((await pageOf(world.father))?.state).toBe('open');
});

test('is open on its last day and closed on the day after', async () => {
	setClock(() => new Date('2026-12-04T23:30:00Z'));
	expect((await pageOf(world.mother))?.state).toBe('open');
	setClock(() => new Date('2026-12-05T00:30:00Z'));
	expect((await pageOf(world.mother))?.state).toBe('closed');
});

test('is not there before its first day, nor for anybody who was not asked', async () => {
	expect(await pageOf(world.worker)).toBeNull();
	expect(await feedbackPage(await viewerOf(world.mother), newId())).toBeNull();
	setClock(() => new Date('2026-11-19T10:00:00Z'));
	expect(await pageOf(world.mother)).toBeNull();
});
