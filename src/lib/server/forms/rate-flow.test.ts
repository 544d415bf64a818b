import { beforeEach, describe, expect, test } from 'vitest';
import { setClock, today } from '$lib/server/clock';
import { closeGoal } from '$lib/server/commands/goals/close-goal';
import { store } from '$lib/server/db/current';
import { newId } from '$lib/server/db/id';
import { ratingsOf } from '$lib/server/repositories/sayings';
import { circleOf } from '../../../../tests/support/circles';
import { freshStore } from '../../../../tests/support/harness';
import { aPost, whatCameOf } from '../../../../tests/support/posts';
import { aWorld, must, viewerOf, type World } from '../../../../tests/support/world';
import { rateActions } from './rate-flow';

const sent = (goalId: string) => `/plan/goals/${goalId}/rate/sent`;
const actions = rateActions('family', { sent });
type Action = keyof typeof actions;

let world: World;
let circleId: string;

beforeEach(async () => {
	setClock(() => new Date('2026-11-20T10:00:00Z'));
	await freshStore();
	world = await aWorld();
	circleId = await circleOf(world.mother, world.familyId, 'whole-plan');
});

const answers = (change: Record<string, string> = {}) => ({
	level: '6',
	note: 'The alarm',
	circleId,
	key: newId(),
	...change
});

interface How {
	by?: string;
	goalId?: string;
}

async function post(
	action: Action,
	fields: Record<string, string | File> | string,
	{ by = world.mother, goalId = world.goalId }: How = {}
) {
	const event = aPost({ viewer: await viewerOf(by), params: { goalId }, fields });
	return whatCameOf(() => actions[action](event));
}

const kept = async () =>
	ratingsOf(store.read, (await viewerOf(world.worker)).circles, [world.goalId]);

describe('one question at a time', () => {
	test('each answer rides along to the next question', async () => {
		const key = newId();
		expect(await post('level', { key, level: '6' })).toEqual({
			status: 200,
			data: { at: 'note', values: { key, level: '6' }, errors: {} }
		});
		expect(await post('note', { key, level: '6', note: '' })).toMatchObject({
			data: { at: 'circleId', values: { level: '6', note: '' } }
		});
		expect(await post('circle', { key, level: '6', note: '', circleId })).toMatchObject({
			data: { at: 'check', values: { circleId } }
		});
	});

	test('going back keeps everything, and says nothing yet', async () => {
		expect(await post('change', { ...answers(), to: 'level' })).toMatchObject({
			status: 200,
			data: { at: 'level', values: { level: '6', note: 'The alarm', circleId } }
		});
		expect(await kept()).toEqual([]);
	});

	test('going back a page leads through the same pages again', async () => {
		const atNote = { key: newId(), level: '6', note: '' };
		const back = await post('change', { ...atNote, backTo: 'level' });
		expect(back).toMatchObject({ status: 200, data: { at: 'level' } });
		expect(back).not.toHaveProperty('data.values.note');
		const typed = { ...atNote, note: 'Typed already' };
		expect(await post('change', { ...typed, backTo: 'level' })).toMatchObject({
			data: { values: { note: 'Typed already' } }
		});
		expect(await post('level', typed)).toMatchObject({ data: { at: 'note' } });
	});

	test('changing one answer leads back to the check', async () => {
		expect(await post('level', answers())).toMatchObject({ data: { at: 'check' } });
	});

	test('"I do not want to say" is an answer', async () => {
		expect(await post('level', { level: 'none' })).toMatchObject({ data: { at: 'note' } });
	});
});

describe('what is wrong is said at the field, and what was typed is kept', () => {
	const said = { note: 'The alarm helped' };

	test.each([
		['nothing', {}],
		['a number that is not on the path', { level: '11' }],
		['half a number', { level: '5.5' }],
		['a number in another script', { level: '٥' }],
		['a file', { level: new File(['5'], '5.txt') }]
	])('a level that is %s', async (_, level) => {
		expect(await post('level', { ...said, ...level })).toMatchObject({
			status: 400,
			data: { at: 'level', values: said, errors: { level: 'errors:chooseOne' } }
		});
	});

	test.each([
		['is too long', 'x'.repeat(2001), 'errors:tooLong.text'],
		['is too long in bytes', '🙂'.repeat(1001), 'errors:tooLong.text'],
		['holds what nobody types', 'a\u0000b', 'errors:strangeCharacters']
	])('a note that %s', async (_, note, error) => {
		expect(await post('note', { level: '6', note })).toMatchObject({
			status: 400,
			data: { at: 'note', values: { level: '6', note }, errors: { note: error } }
		});
	});

	test('a circle that is no id', async () => {
		expect(await post('circle', { ...said, circleId: "' or 1=1" })).toMatchObject({
			status: 400,
			data: { at: 'circleId', values: said, errors: { circleId: 'errors:chooseOne' } }
		});
	});

	test('a body that is no form at all', async () => {
		expect(await post('send', '--x\r\nbroken')).toMatchObject({
			status: 400,
			data: { errors: { form: 'errors:broken' } }
		});
	});

	test('a whole form with an answer missing goes back to that question', async () => {
		const { note, key } = answers();
		expect(await post('send', { note, key, circleId })).toMatchObject({
			status: 400,
			data: { at: 'level', values: { note }, errors: { level: 'errors:chooseOne' } }
		});
		expect(await kept()).toEqual([]);
	});

	test("another parent's circle", async () => {
		const fathers = await circleOf(world.father, world.familyId, 'parent-and-team');
		expect(await post('send', answers({ circleId: fathers }))).toMatchObject({
			status: 400,
			data: { values: { note: 'The alarm' }, errors: { circleId: 'errors:chooseOne' } }
		});
	});

	test('a goal that closed in the meantime', async () => {
		must(await closeGoal(await viewerOf(world.worker), world.goalId, { closedOn: today() }));
		expect(await post('send', answers())).toMatchObject({
			status: 409,
			data: { at: 'check', values: { note: 'The alarm' }, errors: { form: 'errors:goalClosed' } }
		});
	});
});

describe('sending', () => {
	test('says it once and goes on to thank you, however often the form is sent', async () => {
		const form = answers();
		const thanks = { status: 303, location: sent(world.goalId) };
		expect(await post('send', form)).toEqual(thanks);
		expect(await post('send', form)).toEqual(thanks);
		expect(await kept()).toMatchObject([{ level: 6, note: 'The alarm', circleId }]);
	});

	test('the same form with other words is a 422 that keeps them', async () => {
		const form = answers();
		await post('send', form);
		expect(await post('send', { ...form, note: 'More' })).toMatchObject({
			status: 422,
			data: { values: { note: 'More' }, errors: { form: 'errors:alreadySent' } }
		});
		expect(await kept()).toHaveLength(1);
	});

	test("somebody else's form is a 403", async () => {
		const form = answers();
		await post('send', form);
		expect(await post('send', form, { by: world.father })).toMatchObject({ status: 403 });
		expect(await kept()).toHaveLength(1);
	});

	test('two people at once are both kept', async () => {
		await Promise.all([
			post('send', answers({ level: '4' })),
			post('send', answers({ level: '8' }), { by: world.father })
		]);
		expect((await kept()).map(({ level }) => level).sort()).toEqual([4, 8]);
	});

	test('a goal that is not theirs and one that does not exist: one 404, the same to the byte', async () => {
		const other = await aWorld();
		const forbidden = await post('send', answers(), { goalId: other.goalId });
		const unknown = await post('send', answers(), { goalId: newId() });
		const noId = await post('send', answers(), { goalId: '1 or 1=1' });
		expect(forbidden.status).toBe(404);
		expect(JSON.stringify(forbidden)).toBe(JSON.stringify(unknown));
		expect(JSON.stringify(noId)).toBe(JSON.stringify(unknown));
	});
});

describe('who may use the form', () => {
	test('a stranger is sent to sign in', async () => {
		const event = aPost({ viewer: null, params: { goalId: world.goalId }, fields: answers() });
		const came = { status: 303, location: '/sign-in' };
		for (const action of Object.values(actions))
			expect(await whatCameOf(() => action(event))).toEqual(came);
	});

	test.each(['worker', 'young', 'school'] as const)(
		'not the %s, whose pages are others',
		async (who) => {
			for (const action of Object.keys(actions) as Action[])
				expect(await post(action, answers(), { by: world[who] })).toMatchObject({ status: 404 });
			expect(await kept()).toEqual([]);
		}
	);
});
