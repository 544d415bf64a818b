import { beforeEach, expect, test } from 'vitest';
import { setClock } from '$lib/server/clock';
import { store } from '$lib/server/db/current';
import { lastReadOf } from '$lib/server/repositories/reads';
import { latestEvents } from '$lib/server/repositories/events';
import { auditOf } from '../../../../../tests/support/audit';
import { freshStore } from '../../../../../tests/support/harness';
import { aWorld, must, viewerOf, type World } from '../../../../../tests/support/world';
import { readFamily } from './read-family';

let world: World;

beforeEach(async () => {
	setClock(() => new Date('2026-11-20T10:00:00Z'));
	await freshStore();
	world = await aWorld();
});

const lastRead = async (personId: string) =>
	(await lastReadOf(store.read, personId, [world.familyId])).get(world.familyId) ?? null;

test('the latest time counts, for the one who read and nobody else', async () => {
	expect(await lastRead(world.worker)).toBeNull();
	must(await readFamily(await viewerOf(world.worker), world.familyId));
	setClock(() => new Date('2026-11-21T08:00:00Z'));
	must(await readFamily(await viewerOf(world.worker), world.familyId));
	expect(await lastRead(world.worker)).toEqual(new Date('2026-11-21T08:00:00Z'));
	expect(await lastRead(world.school)).toBeNull();
});

test('it is in the audit, and nobody is told live', async () => {
	must(await readFamily(await viewerOf(world.worker), world.familyId));
	expect(await auditOf(world.familyId)).toContainEqual([
		'family.read',
		world.worker,
		world.familyId
	]);
	const events = await latestEvents(store.read, (await viewerOf(world.worker)).circles, 50);
	expect(events.map(({ kind }) => kind)).not.toContain('family.read');
});

test.each(['mother', 'young', 'stranger'] as const)('%s cannot', async (who) => {
	const outcome = await readFamily(await viewerOf(world[who]), world.familyId);
	expect(outcome).toEqual({ ok: false, reason: 'not-found' });
	expect(await lastRead(world[who])).toBeNull();
});
