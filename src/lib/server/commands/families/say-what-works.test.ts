import { beforeEach, expect, test } from 'vitest';
import { newId } from '$lib/server/db/id';
import { whatWorks } from '$lib/server/views/people/what-works';
import { circleOf } from '../../../../../tests/support/circles';
import { auditOf } from '../../../../../tests/support/audit';
import { freshStore } from '../../../../../tests/support/harness';
import { aWorld, must, viewerOf, type World } from '../../../../../tests/support/world';
import { sayWhatWorks } from './say-what-works';

let world: World;
beforeEach(async () => {
	await freshStore();
	world = await aWorld();
});

async function say(
	who: string,
	words: string,
	kind: 'whole-plan' | 'parent-and-team',
	key = newId()
) {
	const circleId = await circleOf(world.mother, world.familyId, kind);
	return sayWhatWorks(await viewerOf(who), world.planId, { words, circleId, key });
}
const heardBy = async (who: string) =>
	(await whatWorks(await viewerOf(who))).map(({ words }) => words);

test('the latest of each counts, for those it was said to', async () => {
	must(await say(world.mother, 'Ring after ten', 'whole-plan'));
	must(await say(world.mother, 'Write first, then ring', 'whole-plan'));
	must(await say(world.father, 'Not at work', 'whole-plan'));
	expect(await heardBy(world.worker)).toEqual(['Write first, then ring', 'Not at work']);
	must(await say(world.mother, 'Never before he is gone', 'parent-and-team'));
	expect(await heardBy(world.worker)).toEqual(['Never before he is gone', 'Not at work']);
	expect(await heardBy(world.father)).toEqual(['Write first, then ring', 'Not at work']);
	expect(await heardBy(world.stranger)).toEqual([]);
	expect(await auditOf(world.familyId)).toContainEqual([
		'what-works.said',
		world.mother,
		expect.any(String)
	]);
});

test('sent twice it is said once', async () => {
	const key = newId();
	const first = must(await say(world.mother, 'Ring', 'whole-plan', key));
	expect(must(await say(world.mother, 'Ring', 'whole-plan', key))).toEqual(first);
	expect(await say(world.mother, 'Other', 'whole-plan', key)).toMatchObject({ ok: false });
});

test.each(['worker', 'school', 'young', 'stranger'] as const)('is not for the %s', async (who) => {
	expect(await say(world[who], 'x', 'whole-plan')).toEqual({ ok: false, reason: 'not-found' });
});

test('not to a circle of somebody else', async () => {
	const refused = await say(world.father, 'x', 'parent-and-team');
	expect(refused).toMatchObject({ reason: 'circle-not-yours' });
});
