import { beforeEach, expect, test } from 'vitest';
import { setClock } from '$lib/server/clock';
import { store } from '$lib/server/db/current';
import { newId } from '$lib/server/db/id';
import { evidenceOf } from '$lib/server/repositories/sayings';
import { auditOf } from '../../../../../tests/support/audit';
import { freshStore } from '../../../../../tests/support/harness';
import { aWorld, must, viewerOf, type World } from '../../../../../tests/support/world';
import { addEvidence, type NewEvidence } from './add-evidence';
import { closeGoal } from './close-goal';

let world: World;

beforeEach(async () => {
	setClock(() => new Date('2026-11-20T10:00:00Z'));
	await freshStore();
	world = await aWorld();
});

function evidence(said: Partial<NewEvidence> = {}): NewEvidence {
	return {
		kind: 'different',
		source: 'saw',
		childSeen: true,
		isChildsExperience: true,
		words: 'Sam came in smiling.',
		on: '2026-11-19',
		key: newId(),
		...said
	};
}

const kept = async (personId: string) =>
	evidenceOf(store.read, (await viewerOf(personId)).circles, [world.goalId]);

test('what somebody saw is kept with who says it and how they know', async () => {
	must(await addEvidence(await viewerOf(world.school), world.goalId, evidence()));
	expect(await kept(world.mother)).toMatchObject([
		{ authorId: world.school, kind: 'different', source: 'saw', childSeen: true, on: '2026-11-19' }
	]);
	const line = ['evidence.added', world.school, world.goalId];
	expect(await auditOf(world.familyId)).toContainEqual(line);
});

test('the same form sent twice says it once', async () => {
	const school = await viewerOf(world.school);
	const said = evidence();
	must(await addEvidence(school, world.goalId, said));
	must(await addEvidence(school, world.goalId, said));
	expect(await kept(world.worker)).toHaveLength(1);
});

test.each([
	['a stranger is told it is not there', 'stranger', {}, 'not-found'],
	['a parent has other ways to say how it is', 'mother', {}, 'not-found'],
	['tomorrow has not been seen yet', 'worker', { on: '2026-11-21' }, 'in-the-future']
] as const)('refused: %s', async (_, who, said, reason) => {
	const outcome = await addEvidence(await viewerOf(world[who]), world.goalId, evidence(said));
	expect(outcome).toEqual({ ok: false, reason });
	expect(await kept(world.worker)).toEqual([]);
});

test('refused: a closed goal', async () => {
	const worker = await viewerOf(world.worker);
	must(await closeGoal(worker, world.goalId, { closedOn: '2026-11-20' }));
	expect(await addEvidence(worker, world.goalId, evidence())).toEqual({
		ok: false,
		reason: 'goal-is-closed'
	});
});
