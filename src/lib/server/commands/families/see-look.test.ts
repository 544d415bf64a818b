import { beforeEach, expect, it, test } from 'vitest';
import { setClock } from '$lib/server/clock';
import { store } from '$lib/server/db/current';
import { newId } from '$lib/server/db/id';
import { flaggedLooks } from '$lib/server/repositories/looks';
import { auditOf } from '../../../../../tests/support/audit';
import { breaksGlass } from '../../../../../tests/support/glass';
import { freshStore } from '../../../../../tests/support/harness';
import {
	aStaffMember,
	aWorld,
	must,
	viewerOf,
	type World
} from '../../../../../tests/support/world';
import { seeLook } from './see-look';

let world: World;
let sue: string;
beforeEach(async () => {
	setClock(() => new Date('2026-11-20T10:00:00Z'));
	await freshStore();
	world = await aWorld();
	sue = await aStaffMember('supervisor', 'Sue');
});

const look = async () => (await flaggedLooks(store.read, null, 1))[0]!.look;
const sees = async (who: string) => seeLook(await viewerOf(who), (await look()).id);

it('is kept with who and when, and the first stays', async () => {
	await breaksGlass(world.stranger);
	must(await sees(sue));
	const { id } = await look();
	expect((await auditOf(world.familyId)).at(-1)).toEqual(['look.seen', sue, id]);
	const audit = await auditOf(world.familyId);
	setClock(() => new Date('2026-11-21T10:00:00Z'));
	must(await sees(await aStaffMember('supervisor', 'Olu')));
	expect(await look()).toMatchObject({
		seenById: sue,
		seenAt: new Date('2026-11-20T10:00:00Z')
	});
	expect(await auditOf(world.familyId)).toEqual(audit);
});

it('is never one’s own', async () => {
	await breaksGlass(sue);
	expect(await sees(sue)).toEqual({ ok: false, reason: 'own-look' });
	expect((await look()).seenAt).toBeNull();
});

test.each(['worker', 'school', 'mother', 'stranger'] as const)('%s cannot', async (who) => {
	await breaksGlass(world.stranger);
	expect(await sees(world[who])).toEqual({ ok: false, reason: 'not-found' });
});

it('is not there for a look nobody had', async () => {
	const outcome = await seeLook(await viewerOf(sue), newId());
	expect(outcome).toEqual({ ok: false, reason: 'not-found' });
});
