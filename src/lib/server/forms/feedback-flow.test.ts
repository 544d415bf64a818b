import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, test } from 'vitest';
import { feedbackQuestions } from '$lib/domain/feedback/questions';
import { setClock } from '$lib/server/clock';
import { openFeedbackRound } from '$lib/server/commands/feedback/open-feedback-round';
import { addPerson } from '$lib/server/commands/people/add-person';
import { store } from '$lib/server/db/current';
import { newId } from '$lib/server/db/id';
import { tables } from '$lib/server/db/tables';
import { freshStore } from '../../../../tests/support/harness';
import { aPost, whatCameOf } from '../../../../tests/support/posts';
import { aWorld, must, viewerOf, type World } from '../../../../tests/support/world';
import { feedbackActions } from './feedback-flow';

const answered = (roundId: string) => `/feedback/${roundId}/thanks`;
const actions = feedbackActions('family', { answered });
const [first, second] = feedbackQuestions;

let world: World;
let roundId: string;

beforeEach(async () => {
	setClock(() => new Date('2026-11-20T10:00:00Z'));
	await freshStore();
	world = await aWorld();
	const round = { questions: [first, second], opensOn: '2026-11-20', closesOn: '2026-12-04' };
	({ roundId } = must(await openFeedbackRound({ personId: null }, round)));
});

interface How {
	by?: string;
	at?: string;
	to?: string;
}

async function post(
	action: keyof typeof actions,
	fields: Record<string, string>,
	{ by = world.mother, at = '', to = roundId }: How = {}
) {
	const viewer = await viewerOf(by);
	const query = `?/${action}${at && `&at=${at}`}`;
	const event = aPost({ viewer, params: { roundId: to }, query, fields });
	return whatCameOf(() => actions[action](event));
}

const kept = () =>
	store.read.select().from(tables.feedbackAnswer).where(eq(tables.feedbackAnswer.roundId, roundId));
const all = { [first]: '4', [second]: 'none', words: 'Ring first' };

test('one question a page: start, answer, go on, go back', async () => {
	expect(await post('start', { started: 'yes' })).toMatchObject({ data: { at: first } });
	expect(await post('answer', { [first]: '4' }, { at: first })).toMatchObject({
		status: 200,
		data: { at: second, values: { [first]: '4' } }
	});
	expect(await post('answer', { ...all, words: '' }, { at: 'words' })).toMatchObject({
		data: { at: 'check' }
	});
	expect(await post('change', { ...all, to: first })).toMatchObject({
		data: { at: first, values: all }
	});
	expect(await kept()).toEqual([]);
});

test('sent, it is kept once and thanked for', async () => {
	const thanks = { status: 303, location: answered(roundId) };
	expect(await post('send', all)).toEqual(thanks);
	expect(await post('send', { ...all, words: 'Again' })).toEqual(thanks);
	expect(await kept()).toMatchObject([
		{ levels: { [first]: 4, [second]: null }, words: 'Ring first', raterKind: 'parent' }
	]);
});

describe('what is wrong is said at the field, and what was typed is kept', () => {
	test.each(['6', '0', 'yes', ''])('a level of "%s"', async (level) => {
		expect(await post('answer', { ...all, [first]: level }, { at: first })).toMatchObject({
			status: 400,
			data: { at: first, values: { words: 'Ring first' }, errors: { [first]: 'errors:chooseOne' } }
		});
	});

	test('words that are too long', async () => {
		const words = 'x'.repeat(2001);
		expect(await post('answer', { ...all, words }, { at: 'words' })).toMatchObject({
			status: 400,
			data: { at: 'words', values: { words }, errors: { words: 'errors:tooLong.text' } }
		});
	});

	test('a whole form with an answer missing goes back to that question', async () => {
		expect(await post('send', { [first]: '4', words: 'Ring first' })).toMatchObject({
			status: 400,
			data: {
				at: second,
				values: { words: 'Ring first' },
				errors: { [second]: 'errors:chooseOne' }
			}
		});
		expect(await kept()).toEqual([]);
	});

	test.each(['constructor', '__proto__', 'level', ''])('a question called "%s"', async (at) => {
		expect(await post('answer', all, { at })).toMatchObject({ status: 400, data: { at: first } });
	});

	test('a round that closed in the meantime', async () => {
		setClock(() => new Date('2026-12-05T10:00:00Z'));
		expect(await post('send', all)).toMatchObject({
			status: 409,
			data: { at: 'check', values: all, errors: { form: 'errors:feedbackClosed' } }
		});
		expect(await kept()).toEqual([]);
	});
});

test('a round one was not asked in and one that does not exist: the same 404', async () => {
	const worlds = [await post('send', all, { to: newId() }), await post('send', all, { to: 'x' })];
	const { personId } = must(await aPersonNotAsked());
	const notAsked = await post('send', all, { by: personId });
	expect(notAsked.status).toBe(404);
	for (const came of worlds) expect(JSON.stringify(came)).toBe(JSON.stringify(notAsked));
});

async function aPersonNotAsked() {
	const late = { name: 'Lena', role: 'parent', part: 'step-parent' } as const;
	const worker = await viewerOf(world.worker);
	return addPerson(worker, world.familyId, { ...late, agency: null, language: 'en' });
}
