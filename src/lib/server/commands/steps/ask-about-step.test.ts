import { beforeEach, expect, test } from 'vitest';
import { openAsk, type StepAsk } from '$lib/domain/steps/asking';
import { addDays } from '$lib/domain/time/days';
import { setClock, today } from '$lib/server/clock';
import { store } from '$lib/server/db/current';
import { newId } from '$lib/server/db/id';
import { asksOfSteps } from '$lib/server/repositories/goals';
import { auditOf } from '../../../../../tests/support/audit';
import { freshStore } from '../../../../../tests/support/harness';
import { aDraft, aWorld, must, viewerOf, type World } from '../../../../../tests/support/world';
import { closeGoal } from '../goals/close-goal';
import { addStep } from './add-step';
import { askAboutStep } from './ask-about-step';
import { markStep } from './mark-step';

let world: World;

beforeEach(async () => {
	setClock(() => new Date('2026-11-20T10:00:00Z'));
	await freshStore();
	world = await aWorld();
});

const saying = (ask: StepAsk, words: string | null = null) => ({ ask, words, key: newId() });
const ask = async (who: keyof World, said: ReturnType<typeof saying>, stepId = world.stepId) =>
	askAboutStep(await viewerOf(world[who]), stepId, said);
const asksOf = async (stepId = world.stepId) =>
	(await asksOfSteps(store.read, [stepId])).get(stepId) ?? [];

async function aStepOf(owner: keyof World): Promise<string> {
	const step = { ownerId: world[owner], words: 'Ring', language: 'en', dueOn: addDays(today(), 7) };
	return must(await addStep(await viewerOf(world.worker), world.goalId, step)).stepId;
}

test('all of it stays, with its words and who said it; the latest counts', async () => {
	must(await ask('mother', saying('need-help', 'The form is in English')));
	setClock(() => new Date('2026-11-20T10:01:00Z'));
	must(await ask('father', saying('no-service')));
	const asks = await asksOf();
	expect(asks.map(({ personId, words }) => [personId, words])).toEqual([
		[world.mother, 'The form is in English'],
		[world.father, null]
	]);
	expect(openAsk(asks, null)).toBe('no-service');
	setClock(() => new Date('2026-11-20T10:02:00Z'));
	must(await ask('worker', saying('going-on')));
	expect(openAsk(await asksOf(), null)).toBeNull();
	const lines = (await auditOf(world.familyId)).filter(([action]) => action === 'step.asked');
	expect(lines).toHaveLength(3);
});

test('the same form sent twice says it once', async () => {
	const said = saying('need-help');
	must(await ask('mother', said));
	must(await ask('mother', said));
	expect(await asksOf()).toHaveLength(1);
	expect(await ask('mother', { ...said, ask: 'no-service' })).toMatchObject({
		reason: 'sent-differently-before'
	});
});

test.each([
	['mother', 'father', { ok: true }],
	['young', 'mother', { ok: true }],
	['mother', 'school', { ok: false, reason: 'not-your-step' }],
	['worker', 'school', { ok: true }],
	['school', 'mother', { ok: false, reason: 'not-found' }],
	['stranger', 'mother', { ok: false, reason: 'not-found' }]
] as const)('%s, of a step of %s', async (who, owner, expected) => {
	expect(await ask(who, saying('need-help'), await aStepOf(owner))).toEqual(expected);
});

test('a step that is done needs nothing, nor one of a goal that is closed', async () => {
	must(await markStep(await viewerOf(world.mother), world.stepId, { isDone: true, key: newId() }));
	expect(await ask('mother', saying('need-help'))).toMatchObject({ reason: 'step-is-done' });
	const other = await aStepOf('mother');
	must(await closeGoal(await viewerOf(world.worker), world.goalId, { closedOn: today() }));
	expect(await ask('mother', saying('need-help'), other)).toMatchObject({
		reason: 'goal-is-closed'
	});
});

test('a step of a plan that was not shown to the family is not there for them', async () => {
	const { mother, stepId } = await aDraft(world.worker);
	const outcome = await askAboutStep(await viewerOf(mother), stepId, saying('need-help'));
	expect(outcome).toEqual({ ok: false, reason: 'not-found' });
});
