import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, test } from 'vitest';
import { feedbackQuestions } from '$lib/domain/feedback/questions';
import { setClock } from '$lib/server/clock';
import { store } from '$lib/server/db/current';
import { newId } from '$lib/server/db/id';
import { tables } from '$lib/server/db/tables';
import { findAsked, waitingRounds } from '$lib/server/repositories/feedback';
import { freshStore } from '../../../../../tests/support/harness';
import { aWorld, must, viewerOf, type World } from '../../../../../tests/support/world';
import { answerFeedback, type NewAnswer } from './answer-feedback';
import { openFeedbackRound } from './open-feedback-round';

let world: World;
let roundId: string;

beforeEach(async () => {
	setClock(() => new Date('2026-11-20T10:00:00Z'));
	await freshStore();
	world = await aWorld();
	const november = { opensOn: '2026-11-20', closesOn: '2026-12-04' };
	const round = { questions: feedbackQuestions.slice(0, 2), ...november };
	({ roundId } = must(await openFeedbackRound({ personId: null }, round)));
});

const [first, second, notAsked] = feedbackQuestions;
const said = (change: Partial<NewAnswer> = {}): NewAnswer => ({
	levels: { [first]: 4, [second]: null },
	words: 'Please ring before you come',
	...change
});
const answer = async (personId: string, change?: Partial<NewAnswer>) =>
	answerFeedback(await viewerOf(personId), roundId, said(change));

const answersKept = () =>
	store.read.select().from(tables.feedbackAnswer).where(eq(tables.feedbackAnswer.roundId, roundId));

test('keeps the answer with the kind of plan and of person, and nothing that says whose', async () => {
	must(await answer(world.mother));
	const [kept] = await answersKept();
	expect(kept).toEqual({
		id: kept?.id,
		roundId,
		planKind: 'child-in-need',
		raterKind: 'parent',
		levels: { [first]: 4, [second]: null },
		words: 'Please ring before you come',
		language: 'en'
	});
	expect(JSON.stringify(kept)).not.toContain(world.mother);
	expect(kept?.id[14], 'an id that holds no time').toBe('4');
});

test('the audit says that somebody answered, and neither who nor for which family', async () => {
	must(await answer(world.mother));
	const { auditEvent } = tables;
	const lines = await store.read
		.select()
		.from(auditEvent)
		.where(eq(auditEvent.action, 'feedback.answered'));
	expect(lines).toMatchObject([{ actorId: null, familyId: null, subjectId: null }]);
});

test('once it is answered it waits no more, and is known as answered', async () => {
	must(await answer(world.mother));
	expect(await waitingRounds(store.read, world.mother, '2026-11-20')).toEqual([]);
	expect((await findAsked(store.read, roundId, world.mother))?.invite.hasAnswered).toBe(true);
	expect((await findAsked(store.read, roundId, world.father))?.invite.hasAnswered).toBe(false);
});

test('one person answers once, however often and however fast it is sent', async () => {
	const outcomes = await Promise.all([answer(world.mother), answer(world.mother, { words: null })]);
	expect(outcomes).toContainEqual({ ok: true });
	expect(outcomes).toContainEqual({ ok: false, reason: 'already-answered' });
	expect(await answersKept()).toHaveLength(1);
});

test('two people at once are both kept', async () => {
	await Promise.all([answer(world.mother), answer(world.young)]);
	expect((await answersKept()).map(({ raterKind }) => raterKind).sort()).toEqual([
		'child',
		'parent'
	]);
});

test('a question the round does not ask is not kept, one left out is not said', async () => {
	must(await answer(world.mother, { levels: { [notAsked]: 5, hasOwnProperty: 5 } }));
	expect((await answersKept())[0]?.levels).toEqual({ [first]: null, [second]: null });
});

describe('refused, and nothing is kept', () => {
	test.each([0, 6, 2.5, NaN])('a level of %s', async (level) => {
		const outcome = await answer(world.mother, { levels: { [first]: level } });
		expect(outcome).toEqual({ ok: false, reason: 'not-a-level' });
		expect(await answersKept()).toEqual([]);
		expect((await findAsked(store.read, roundId, world.mother))?.invite.hasAnswered).toBe(false);
	});

	test('after the last day', async () => {
		setClock(() => new Date('2026-12-05T00:00:00Z'));
		expect(await answer(world.mother)).toEqual({ ok: false, reason: 'round-is-closed' });
		expect(await answersKept()).toEqual([]);
	});

	test('before the first day it is not there', async () => {
		setClock(() => new Date('2026-11-19T10:00:00Z'));
		expect(await answer(world.mother)).toEqual({ ok: false, reason: 'not-found' });
	});

	test('somebody who was not asked, and a round that does not exist, get one answer', async () => {
		const notThere = { ok: false, reason: 'not-found' };
		expect(await answer(world.worker)).toEqual(notThere);
		expect(await answer(world.stranger)).toEqual(notThere);
		expect(await answerFeedback(await viewerOf(world.mother), newId(), said())).toEqual(notThere);
	});
});
