import { beforeEach, expect, it, test } from 'vitest';
import { setClock } from '$lib/server/clock';
import { openFamily } from '$lib/server/commands/families/open-family';
import { seeLook } from '$lib/server/commands/families/see-look';
import { store } from '$lib/server/db/current';
import { newId } from '$lib/server/db/id';
import { insertFlaggedLook } from '$lib/server/repositories/looks';
import { insertMembership } from '$lib/server/repositories/people';
import { breaksGlass, readerOf } from '../../../../../tests/support/glass';
import { freshStore } from '../../../../../tests/support/harness';
import {
	aStaffMember,
	aWorld,
	must,
	viewerOf,
	type World
} from '../../../../../tests/support/world';
import { glassShown } from './glass-shown';
import { looksWaiting, oversight } from './oversight';

let world: World;
let sue: string;
const at = (time: string) => setClock(() => new Date(`2026-11-20T${time}:00Z`));

beforeEach(async () => {
	at('10:00');
	await freshStore();
	world = await aWorld();
	sue = await aStaffMember('supervisor', 'Sue');
});

const read = async (beforeId?: string) => (await oversight(await viewerOf(sue), beforeId))!;
const waiting = async (who: string) => looksWaiting(await viewerOf(who));

it('shows who looked, at whom, why and until when, newest first', async () => {
	const place = { familyId: world.familyId, personId: world.worker, part: 'relative' } as const;
	const row = { ...place, id: newId(), isLead: false, since: '2020-01-01' };
	await store.write((tx) => insertMembership(tx, row));
	must(await openFamily(await viewerOf(world.worker), { familyId: world.familyId }));
	at('10:05');
	await breaksGlass(world.stranger, { isQuiet: true });
	expect((await read()).looks).toMatchObject([
		{
			kind: 'break-glass',
			who: 'Toby',
			family: 'Hill',
			reason: 'Police rang, Sam is missing tonight',
			at: '20 November at 10:05',
			until: '20 November at 12:05',
			isOpen: true,
			isQuiet: true,
			seen: null
		},
		{ kind: 'own-family', who: 'Kerry', reason: null, until: null, isOpen: false, isQuiet: false }
	]);
});

it('what somebody has seen says who and when, and waits no more', async () => {
	await breaksGlass(world.stranger);
	expect(await waiting(sue)).toBe(1);
	must(await seeLook(await viewerOf(sue), (await read()).looks[0]!.id));
	expect((await read()).looks[0]?.seen).toEqual({ by: 'Sue', at: '20 November at 10:00' });
	expect(await waiting(sue)).toBe(0);
});

it('one’s own look is shown, and does not wait for oneself', async () => {
	await breaksGlass(sue);
	expect((await read()).looks).toMatchObject([{ isOwn: true }]);
	expect(await waiting(sue)).toBe(0);
	expect(await waiting(await aStaffMember('supervisor', 'Olu'))).toBe(1);
});

it('goes on page by page, every look once', async () => {
	const { stranger: personId, familyId } = world;
	const ids = Array.from({ length: 65 }, () => newId());
	await store.write(async (tx) => {
		for (const id of ids)
			await insertFlaggedLook(tx, { id, personId, familyId, kind: 'own-family', at: new Date(0) });
	});
	const found: string[] = [];
	let before: string | undefined;
	do {
		const { looks, older } = await read(before);
		found.push(...looks.map(({ id }) => id));
		before = older ?? undefined;
	} while (before !== undefined);
	expect(found).toEqual(ids.toSorted().reverse());
});

test.each(['worker', 'school', 'mother', 'stranger'] as const)('%s sees nothing', async (who) => {
	await breaksGlass(world.stranger);
	expect(await oversight(await viewerOf(world[who]))).toBeNull();
	expect(await waiting(world[who])).toBe(0);
});

test('whoever looks is reminded until when, and nobody else is', async () => {
	await breaksGlass(world.stranger);
	expect(await glassShown(await readerOf(world.stranger, world.familyId))).toEqual({
		familyId: world.familyId,
		family: 'Hill',
		until: '12:00',
		untilMs: Date.parse('2026-11-20T12:00:00Z')
	});
	expect(await glassShown(await readerOf(world.worker, world.familyId))).toBeNull();
});
