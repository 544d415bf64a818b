import { afterEach, beforeEach, expect, test } from 'vitest';
import { setClock } from '$lib/server/clock';
import { freshStore } from '../../../../tests/support/harness';
import { aWorld, viewerOf, type World } from '../../../../tests/support/world';
import { noteVisit } from './visits';

let world: World;
beforeEach(async () => {
	await freshStore();
	world = await aWorld();
});
afterEach(() => setClock(null));

async function lookAt(time: string, who = world.mother): Promise<string | null> {
	setClock(() => new Date(`2026-11-${time}:00Z`));
	return (await noteVisit(await viewerOf(who)))?.toISOString() ?? null;
}

test('each visit is told since the end of the one before, and everybody has their own', async () => {
	expect(await lookAt('20T10:00')).toBeNull();
	expect(await lookAt('20T10:20')).toBeNull();
	expect(await lookAt('21T09:00')).toBe('2026-11-20T10:20:00.000Z');
	expect(await lookAt('21T09:25')).toBe('2026-11-20T10:20:00.000Z');
	expect(await lookAt('21T09:50')).toBe('2026-11-20T10:20:00.000Z');
	expect(await lookAt('25T09:00')).toBe('2026-11-21T09:50:00.000Z');
	expect(await lookAt('25T09:00', world.father)).toBeNull();
});
