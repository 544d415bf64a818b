import { beforeEach, expect, test } from 'vitest';
import { newId } from '$lib/server/db/id';
import { circleOf } from '../../../../tests/support/circles';
import { freshStore } from '../../../../tests/support/harness';
import { aPost, whatCameOf } from '../../../../tests/support/posts';
import { aWorld, viewerOf, type World } from '../../../../tests/support/world';
import { circleActions } from './circle-forms';

let world: World;
let hers: string;
beforeEach(async () => {
	await freshStore();
	world = await aWorld();
	hers = await circleOf(world.mother, world.familyId, 'parent-and-team');
});

async function post(change: Record<string, string> = {}, by = world.worker) {
	const fields = { circleId: hers, personId: world.school, act: 'takeOut', ...change };
	const params = { familyId: world.familyId };
	const event = aPost({ viewer: await viewerOf(by), params, fields });
	return whatCameOf(() => circleActions.change(event));
}
const isIn = async () => (await viewerOf(world.school)).circles.includes(hers);

test('what it means is asked first, and nothing is changed', async () => {
	const asked = { circleId: hers, personId: world.school, isAdding: false };
	expect(await post()).toMatchObject({ status: 200, data: { asked } });
	expect(await isIn()).toBe(true);
});

test('then somebody is out, and in again', async () => {
	const location = `/families/${world.familyId}/circles?done#${hers}`;
	expect(await post({ sure: 'yes' })).toEqual({ status: 303, location });
	expect(await isIn()).toBe(false);
	expect(await post({ sure: 'yes', act: 'add' })).toEqual({ status: 303, location });
	expect(await isIn()).toBe(true);
});

test.each([
	['one parent into the other’s', () => ({ act: 'add', personId: world.father }), 'otherParent'],
	['whoever is in already', () => ({ act: 'add' }), 'already'],
	['whoever is not in', () => ({ personId: world.father }), 'notIn'],
	['whose it is', () => ({ personId: world.mother }), 'itsOwn'],
	['a child into it', () => ({ act: 'add', personId: world.young }), 'child']
])('%s is refused in words', async (_, change, word) => {
	const came = await post({ sure: 'yes', ...change() });
	expect(came).toMatchObject({ status: 409, data: { errors: { form: `errors:circle.${word}` } } });
});

test('a circle that follows places is not changed', async () => {
	const circleId = await circleOf(world.mother, world.familyId, 'whole-plan');
	expect(await post({ circleId, sure: 'yes' })).toMatchObject({
		status: 409,
		data: { errors: { form: 'errors:circle.fixed' } }
	});
});

test.each([
	['no act', { act: '' }, 'act'],
	['no id', { circleId: 'x' }, 'circleId'],
	['nobody', { personId: '' }, 'personId']
])('%s is a 400', async (_, change, field) => {
	expect(await post({ ...change, sure: 'yes' })).toHaveProperty(`data.errors.${field}`);
	expect(await isIn()).toBe(true);
});

test('a young person’s circle is not there, as none is', async () => {
	const hidden = await circleOf(world.young, world.familyId, 'young-and-adult');
	for (const circleId of [hidden, newId()])
		expect(await post({ circleId, sure: 'yes' })).toMatchObject({ status: 404 });
});

test.each(['mother', 'school', 'stranger'] as const)('nothing is there for the %s', async (who) => {
	expect(await post({ sure: 'yes' }, world[who])).toMatchObject({ status: 404 });
	expect(await isIn()).toBe(true);
});
