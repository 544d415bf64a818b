import { beforeEach, expect, test } from 'vitest';
import { openAsk } from '$lib/domain/steps/asking';
import { setClock } from '$lib/server/clock';
import { store } from '$lib/server/db/current';
import { newId } from '$lib/server/db/id';
import { asksOfSteps } from '$lib/server/repositories/goals';
import { freshStore } from '../../../../tests/support/harness';
import { aPost, whatCameOf } from '../../../../tests/support/posts';
import { aWorld, viewerOf, type World } from '../../../../tests/support/world';
import { askAboutStepAction } from './ask-about-step';

const ask = askAboutStepAction('family', (goalId) => `/plan/goals/${goalId}`);
let world: World;

beforeEach(async () => {
	setClock(() => new Date('2026-11-20T10:00:00Z'));
	await freshStore();
	world = await aWorld();
});

async function post(change: Record<string, string> = {}, by = world.mother) {
	const fields = { stepId: world.stepId, ask: 'need-help', words: '', key: newId(), ...change };
	const event = aPost({ viewer: await viewerOf(by), params: { goalId: world.goalId }, fields });
	return whatCameOf(() => ask(event));
}
const stands = async () =>
	openAsk((await asksOfSteps(store.read, [world.stepId])).get(world.stepId) ?? [], null);

test('says it, with no words at all, and comes back to the step', async () => {
	const back = { status: 303, location: `/plan/goals/${world.goalId}#step-${world.stepId}` };
	expect(await post()).toEqual(back);
	expect(await stands()).toBe('need-help');
});

test.each([
	['an answer that was not offered', { ask: 'never' }, 'ask'],
	['words without end', { words: 'a'.repeat(2001) }, 'words'],
	['a step that is no id', { stepId: '../..' }, 'stepId'],
	['a key that was not made here', { key: 'again' }, 'key']
])('%s is a 400 that keeps what was typed', async (_, change, field) => {
	const came = await post(change);
	expect(came).toMatchObject({ status: 400, data: { values: change } });
	expect(came).toHaveProperty(`data.errors.${field}`);
	expect(await stands()).toBeNull();
});

test('a step of another family and one that does not exist: one 404', async () => {
	const other = await aWorld();
	const forbidden = await post({ stepId: other.stepId });
	expect(forbidden.status).toBe(404);
	expect(JSON.stringify(forbidden)).toBe(JSON.stringify(await post({ stepId: newId() })));
});
