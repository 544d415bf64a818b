import { beforeEach, expect, it, test } from 'vitest';
import { setClock } from '$lib/server/clock';
import { store } from '$lib/server/db/current';
import { flaggedLooks } from '$lib/server/repositories/looks';
import { auditOf } from '../../../../../tests/support/audit';
import { breaksGlass } from '../../../../../tests/support/glass';
import { freshStore } from '../../../../../tests/support/harness';
import { aWorld, must, viewerOf, type World } from '../../../../../tests/support/world';
import { endLook } from './end-look';

let world: World;
const notFound = { ok: false, reason: 'not-found' };

beforeEach(async () => {
	setClock(() => new Date('2026-11-20T10:00:00Z'));
	await freshStore();
	world = await aWorld();
	await breaksGlass(world.stranger);
	setClock(() => new Date('2026-11-20T10:30:00Z'));
});

const endedAt = async () => (await flaggedLooks(store.read, null, 1))[0]?.look.endsAt;

it('ends it now, once', async () => {
	must(await endLook(await viewerOf(world.stranger)));
	expect(await endedAt()).toEqual(new Date('2026-11-20T10:30:00Z'));
	expect((await auditOf(world.familyId)).at(-1)?.slice(0, 2)).toEqual([
		'glass.ended',
		world.stranger
	]);
	expect(await endLook(await viewerOf(world.stranger))).toEqual(notFound);
});

it('has nothing to end when it has ended by itself', async () => {
	setClock(() => new Date('2026-11-20T12:00:00Z'));
	expect(await endLook(await viewerOf(world.stranger))).toEqual(notFound);
	expect(await endedAt()).toEqual(new Date('2026-11-20T12:00:00Z'));
});

test.each(['worker', 'mother', 'school'] as const)('%s cannot end it', async (who) => {
	expect(await endLook(await viewerOf(world[who]))).toEqual(notFound);
	expect(await endedAt()).toEqual(new Date('2026-11-20T12:00:00Z'));
});
