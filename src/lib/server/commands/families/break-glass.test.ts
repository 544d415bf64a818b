import { beforeEach, describe, expect, it, test } from 'vitest';
import { setClock } from '$lib/server/clock';
import { addChild } from '$lib/server/commands/people/add-child';
import { createFamily } from '$lib/server/commands/families/create-family';
import { store } from '$lib/server/db/current';
import { latestEvents } from '$lib/server/repositories/events';
import { flaggedLooks } from '$lib/server/repositories/looks';
import { auditOf } from '../../../../../tests/support/audit';
import { aReason, breaksGlass } from '../../../../../tests/support/glass';
import { freshStore } from '../../../../../tests/support/harness';
import {
	aStaffMember,
	aWorld,
	must,
	viewerOf,
	type World
} from '../../../../../tests/support/world';
import { breakGlass, type GlassBroken } from './break-glass';

let world: World;
beforeEach(async () => {
	setClock(() => new Date('2026-11-20T10:00:00Z'));
	await freshStore();
	world = await aWorld();
});

const breaks = async (asked: Partial<GlassBroken>, who: string = world.stranger) =>
	breakGlass(await viewerOf(who), { ...aReason(), ...asked });
const looks = () => flaggedLooks(store.read, null, 10);

it('is written down for managers, with its reason and its end', async () => {
	await breaksGlass(world.stranger);
	expect(await looks()).toMatchObject([
		{
			look: {
				personId: world.stranger,
				familyId: world.familyId,
				kind: 'break-glass',
				reason: 'Police rang, Sam is missing tonight',
				at: new Date('2026-11-20T10:00:00Z'),
				endsAt: new Date('2026-11-20T12:00:00Z'),
				seenAt: null
			}
		}
	]);
});

test.each([
	['glass.broken', false],
	['glass.broken-quietly', true]
])('leaves %s in the audit, and tells nobody of the family live', async (action, isQuiet) => {
	await breaksGlass(world.stranger, { isQuiet });
	const [{ look }] = (await looks()) as [Awaited<ReturnType<typeof looks>>[number]];
	expect((await auditOf(world.familyId)).at(-1)).toEqual([action, world.stranger, look.id]);
	const events = await latestEvents(store.read, (await viewerOf(world.worker)).circles, 50);
	expect(events.some(({ kind }) => kind.startsWith('glass'))).toBe(false);
});

it('gives no place in the family', async () => {
	const before = await viewerOf(world.stranger);
	await breaksGlass(world.stranger);
	expect(await viewerOf(world.stranger)).toEqual(before);
});

describe('one answer', () => {
	test.each([
		['for a name that is not quite it', { name: 'hill' }],
		['for part of a name', { name: 'Hil%' }],
		['for another birthday', { childBornOn: '2012-05-02' }],
		['for a family nobody has', { name: 'Nobody' }]
	])('%s', async (_, asked) => {
		expect(await breaks(asked)).toEqual({ ok: false, reason: 'no-such-family' });
		expect(await looks()).toEqual([]);
	});

	test('for two families that cannot be told apart', async () => {
		const twin = { name: 'Hill', children: [{ name: 'Ali', bornOn: '2012-05-01' }] };
		must(await createFamily(await viewerOf(world.worker), twin));
		expect(await breaks({})).toEqual({ ok: false, reason: 'no-such-family' });
	});
});

it('finds the family by each of its children, and twins are no two families', async () => {
	const sibling = { name: 'Ali', bornOn: '2012-05-01', key: aReason().key };
	must(await addChild(await viewerOf(world.worker), world.familyId, sibling));
	expect(await breaks({})).toEqual({ ok: true, familyId: world.familyId });
});

test.each([
	['no reason', 'because'],
	['a long word', 'a'.repeat(40)]
])('%s is refused', async (_, reason) => {
	expect(await breaks({ reason })).toEqual({ ok: false, reason: 'no-reason' });
});

it('is not for whoever has a place there', async () => {
	expect(await breaks({}, world.worker)).toEqual({ ok: false, reason: 'has-place' });
});

it('is one family at a time', async () => {
	const other = { name: 'Vale', children: [{ name: 'Ali', bornOn: '2013-01-01' }] };
	must(await createFamily(await viewerOf(world.worker), other));
	await breaksGlass(world.stranger);
	const second = await breaks({ name: 'Vale', childBornOn: '2013-01-01' });
	expect(second).toEqual({ ok: false, reason: 'already-open' });
});

it('is one look, however often the form is sent', async () => {
	const asked = aReason();
	await breaksGlass(world.stranger, asked);
	await breaksGlass(world.stranger, asked);
	await breaksGlass(world.stranger);
	expect(await looks()).toHaveLength(1);
	expect(await breaks({ ...asked, isQuiet: true })).toMatchObject({
		reason: 'sent-differently-before'
	});
	expect(await breaks(asked, await aStaffMember('chair'))).toMatchObject({
		reason: 'not-your-form'
	});
});

test.each(['mother', 'father', 'young'] as const)('%s cannot', async (who) => {
	expect(await breaks({}, world[who])).toEqual({ ok: false, reason: 'not-found' });
});

test.each(['evaluator', 'administrator'] as const)('an %s cannot', async (role) => {
	const outcome = await breaks({}, await aStaffMember(role));
	expect(outcome).toEqual({ ok: false, reason: 'not-found' });
});
