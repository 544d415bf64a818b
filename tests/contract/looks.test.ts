/** Looks at families, on both engines: written down, told to managers, and read by the family. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { setClock } from '$lib/server/clock';
import { endLook } from '$lib/server/commands/families/end-look';
import { openFamily } from '$lib/server/commands/families/open-family';
import { seeLook } from '$lib/server/commands/families/see-look';
import { store } from '$lib/server/db/current';
import { openAmong } from '$lib/server/repositories/looks';
import { looksWaiting, oversight } from '$lib/server/views/families/oversight';
import { whoLooked } from '$lib/server/views/people/who-looked';
import { breaksGlass, readerOf } from '../support/glass';
import { freshStore } from '../support/harness';
import { aStaffMember, aWorld, must, viewerOf, type World } from '../support/world';

let world: World;
let sue: string;
const at = (time: string) => setClock(() => new Date(`2026-11-20T${time}:00Z`));

beforeEach(async () => {
	at('10:00');
	await freshStore();
	world = await aWorld();
	sue = await aStaffMember('supervisor', 'Sue');
});
afterEach(() => setClock(null));

const readBy = async (who: string) =>
	(await whoLooked(await viewerOf(who))).days.flatMap(({ people }) =>
		people.map(({ name, times, isWithReason }) => [name, times, isWithReason])
	);
const shown = async (before?: string) => (await oversight(await viewerOf(sue), before))!;

test('a look is written down once in half an hour, from many browsers at once', async () => {
	const { familyId, worker } = world;
	const opens = async () => must(await openFamily(await viewerOf(worker), { familyId }));
	await Promise.all(Array.from({ length: 6 }, opens));
	at('10:31');
	await opens();
	expect(await readBy(world.mother)).toEqual([['Kerry', 2, false]]);
});

test('a look with a reason, from its start to its end', async () => {
	await breaksGlass(world.stranger);
	const reader = await readerOf(world.stranger, world.familyId);
	must(await openFamily(reader, { familyId: world.familyId }));
	const lookId = reader.glass?.lookId ?? '';
	expect(await openAmong(store.read, [lookId], new Date('2026-11-20T10:30:00Z'))).toEqual(
		new Set([lookId])
	);
	expect(await looksWaiting(await viewerOf(sue))).toBe(1);
	expect(await readBy(world.mother)).toEqual([]);

	at('10:40');
	must(await endLook(await viewerOf(world.stranger)));
	must(await seeLook(await viewerOf(sue), lookId));
	expect(await looksWaiting(await viewerOf(sue))).toBe(0);
	expect((await shown()).looks).toMatchObject([{ id: lookId, isOpen: false, isQuiet: false }]);
	expect(await readBy(world.mother)).toEqual([['Toby', 1, true]]);
	expect((await shown(lookId)).looks).toEqual([]);
});

test('a quiet one is told to managers only', async () => {
	await breaksGlass(world.stranger, { isQuiet: true });
	at('13:00');
	expect((await shown()).looks).toMatchObject([{ isQuiet: true }]);
	expect(await readBy(world.mother)).toEqual([]);
});
