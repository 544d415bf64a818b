import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { feedbackQuestions } from '$lib/domain/feedback/questions';
import { roles } from '$lib/domain/vocabulary';
import { setClock } from '$lib/server/clock';
import { answerFeedback } from '$lib/server/commands/feedback/answer-feedback';
import { openFeedbackRound } from '$lib/server/commands/feedback/open-feedback-round';
import { freshStore } from '../../../../../tests/support/harness';
import {
	aStaffMember,
	aWorld,
	must,
	someWording,
	viewerOf,
	type World
} from '../../../../../tests/support/world';
import { evaluationPage } from './evaluation-page';

const thirdQuarter = { quarter: '2026-Q3', kind: 'all' } as const;

beforeEach(async () => {
	setClock(() => new Date('2026-09-01T10:00:00Z'));
	await freshStore();
});
afterEach(() => setClock(null));

const evaluator = async () => viewerOf(await aStaffMember('evaluator'));

describe('a quarter', () => {
	test('in which nobody had a plan has nothing to show', async () => {
		const page = await evaluationPage(await evaluator(), thirdQuarter);
		expect(page).toMatchObject({ state: 'empty', families: '0', feedback: null });
	});

	test('with one family hides all of it', async () => {
		await aWorld();
		setClock(() => new Date('2026-11-22T10:00:00Z'));
		const page = await evaluationPage(await evaluator(), thirdQuarter);
		expect(page).toMatchObject({ state: 'hidden', families: 'c', raters: '0' });
	});

	test('is not changed by what happens after it', async () => {
		setClock(() => new Date('2026-10-05T10:00:00Z'));
		await aWorld();
		const page = await evaluationPage(await evaluator(), thirdQuarter);
		expect(page).toMatchObject({ state: 'empty' });
	});
});

test('only an evaluator reads it', async () => {
	for (const role of roles.filter((other) => other !== 'evaluator')) {
		const viewer = { ...(await evaluator()), role };
		expect([role, await evaluationPage(viewer, thirdQuarter)]).toEqual([role, null]);
	}
});

test('no name, no id and no words of a family are in it', async () => {
	const world: World = await aWorld();
	const asked = { questions: feedbackQuestions, opensOn: '2026-09-01', closesOn: '2026-09-15' };
	const { roundId } = must(await openFeedbackRound({ personId: null }, asked));
	const answer = { levels: { 'help-helped': 5 }, words: 'A secret about the family.' };
	must(await answerFeedback(await viewerOf(world.mother), roundId, answer));
	setClock(() => new Date('2026-11-22T10:00:00Z'));
	const said = JSON.stringify(await evaluationPage(await evaluator(), thirdQuarter));
	expect(said).toContain('"help-helped"');
	for (const id of [roundId, ...(Object.values(world) as string[])]) expect(said).not.toContain(id);
	for (const name of ['Hill', 'Sam', 'Mina', 'Farid', 'Reed', 'Kerry', 'secret'])
		expect(said).not.toMatch(new RegExp(`\\b${name}\\b`));
	for (const words of Object.values(someWording).filter((text) => text.length > 2))
		expect(said).not.toContain(`"${words}"`);
});
