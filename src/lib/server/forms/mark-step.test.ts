import { beforeEach, expect, test } from 'vitest';
import { setClock } from '$lib/server/clock';
import { store } from '$lib/server/db/current';
import { newId } from '$lib/server/db/id';
import { latestMarks } from '$lib/server/repositories/goals';
import { freshStore } from '../../../../tests/support/harness';
import { aPost, whatCameOf } from '../../../../tests/support/posts';
import { aWorld, viewerOf, type World } from '../../../../tests/support/world';
import { markStepAction } from './mark-step';

const mark = markStepAction('family', (goalId) => `/plan/goals/${goalId}`);
let world: World;

beforeEach(async () => {
	setClock(() => new Date('2026-11-20T10:00:00Z'));
	await freshStore();
	world = await aWorld();
});

async function post(fields: Record<string, string>, by = world.mother) {
	const params = { goalId: world.goalId };
	const event = aPost({ viewer: await viewerOf(by), params, fields });
	return whatCameOf(() => mark(event));
}

const aTick = (change: Record<string, string> = {}) => ({
	stepId: world.stepId,
	isDone: 'yes',
	key: newId(),
	...change
});
const isDone = async () =>
	(await latestMarks(store.read, [world.stepId])).get(world.stepId)?.isDone ?? false;

test('ticks a step and comes back to it; the same button without the tick takes it away', async () => {
	const back = { status: 303, location: `/plan/goals/${world.goalId}#step-${world.stepId}` };
	expect(await post(aTick())).toEqual(back);
	expect(await isDone()).toBe(true);
	setClock(() => new Date('2026-11-20T10:01:00Z'));
	expect(await post({ stepId: world.stepId, key: newId() })).toEqual(back);
	expect(await isDone()).toBe(false);
});

test('the same form twice ticks once', async () => {
	const tick = aTick();
	await post(tick);
	expect(await post(tick)).toMatchObject({ status: 303 });
	expect(await post({ stepId: tick.stepId, key: tick.key })).toMatchObject({ status: 422 });
	expect(await isDone()).toBe(true);
});

test("somebody else's step is a 403 with words for it", async () => {
	expect(await post(aTick(), world.father)).toMatchObject({
		status: 403,
		data: { errors: { form: 'errors:notAllowed' } }
	});
	expect(await isDone()).toBe(false);
});

test('a step that is not theirs to see and one that does not exist: one 404', async () => {
	const other = await aWorld();
	const forbidden = await post(aTick({ stepId: other.stepId }));
	const unknown = await post(aTick({ stepId: newId() }));
	expect(forbidden.status).toBe(404);
	expect(JSON.stringify(forbidden)).toBe(JSON.stringify(unknown));
});

test.each([
	['a step that is no id', { stepId: '../..' }, 'stepId'],
	['a key that was not made here', { key: 'again' }, 'key']
])('%s is a 400', async (_, change, field) => {
	const came = await post(aTick(change));
	expect(came).toMatchObject({ status: 400 });
	expect(came).toHaveProperty(`data.errors.${field}`);
	expect(await isDone()).toBe(false);
});
