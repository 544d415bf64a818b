import { beforeEach, expect, test } from 'vitest';
import { store } from '$lib/server/db/current';
import { readUpTo } from '$lib/server/repositories/talk';
import { auditOf } from '../../../../../tests/support/audit';
import { freshStore } from '../../../../../tests/support/harness';
import { circleIdOf, writes } from '../../../../../tests/support/talk';
import { aWorld, must, viewerOf, type World } from '../../../../../tests/support/world';
import { readTalk } from './read-talk';

let world: World;
let circleId: string;
let messageId: string;

beforeEach(async () => {
	await freshStore();
	world = await aWorld();
	circleId = await circleIdOf(world.mother, world.familyId, 'parent-and-team');
	messageId = await writes(world.mother, circleId, 'Can you ring me?');
});

const haveRead = async () =>
	(await readUpTo(store.read, circleId, [world.worker, world.father])).map((one) => one.personId);

test('whoever has read says so; twice is once', async () => {
	const worker = await viewerOf(world.worker);
	must(await readTalk(worker, messageId));
	must(await readTalk(worker, messageId));
	expect(await haveRead()).toEqual([world.worker]);
	const lines = (await auditOf(world.familyId)).filter(([action]) => action === 'talk.read');
	expect(lines).toHaveLength(1);
});

test.each(['father', 'young', 'stranger'] as const)('not the %s', async (who) => {
	const outcome = await readTalk(await viewerOf(world[who]), messageId);
	expect(outcome).toEqual({ ok: false, reason: 'not-found' });
	expect(await haveRead()).toEqual([]);
});
