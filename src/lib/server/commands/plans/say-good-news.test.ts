import { beforeEach, describe, expect, it } from 'vitest';
import { today } from '$lib/server/clock';
import { store } from '$lib/server/db/current';
import { tables } from '$lib/server/db/tables';
import { newId } from '$lib/server/db/id';
import { strengthsOf } from '$lib/server/repositories/plans';
import { auditOf } from '../../../../../tests/support/audit';
import { circleOf } from '../../../../../tests/support/circles';
import { freshStore } from '../../../../../tests/support/harness';
import { aDraft, aWorld, must, viewerOf, type World } from '../../../../../tests/support/world';
import { closePlan } from './close-plan';
import { sayGoodNews } from './say-good-news';

let world: World;
let everyone: string;
beforeEach(async () => {
	await freshStore();
	world = await aWorld();
	everyone = await circleOf(world.mother, world.familyId, 'whole-plan');
});

const news = (change: Partial<{ words: string; circleId: string; key: string }> = {}) => ({
	...{ words: 'He slept all night', circleId: everyone, key: newId() },
	...change
});
const say = async (who: string, said = news(), planId = world.planId) =>
	sayGoodNews(await viewerOf(who), planId, said);
const readBy = async (who: string) =>
	(await strengthsOf(store.read, (await viewerOf(who)).circles, [world.planId])).map(
		({ words }) => words
	);

it('is read by everyone in the plan as the mother’s, and said once however often it is sent', async () => {
	const said = news();
	const { strengthId } = must(await say(world.mother, said));
	must(await say(world.mother, said));
	for (const who of [world.mother, world.father, world.worker, world.young])
		expect(await readBy(who)).toEqual(['He slept all night']);
	expect(await readBy(world.stranger)).toEqual([]);
	expect((await auditOf(world.familyId)).at(-1)).toEqual([
		'strength.added',
		world.mother,
		strengthId
	]);
	expect(await say(world.mother, { ...said, words: 'Other' })).toMatchObject({ ok: false });
});

it('said to the team only, the father does not read it', async () => {
	const circleId = await circleOf(world.mother, world.familyId, 'parent-and-team');
	must(await say(world.mother, news({ circleId })));
	expect(await readBy(world.worker)).toEqual(['He slept all night']);
	for (const who of [world.father, world.young]) expect(await readBy(who)).toEqual([]);
});

describe('is refused', () => {
	it.each(['worker', 'school', 'young', 'stranger'] as const)('to the %s', async (who) => {
		expect(await say(world[who])).toEqual({ ok: false, reason: 'not-found' });
	});

	it('to a circle of somebody else', async () => {
		const fathers = await circleOf(world.father, world.familyId, 'parent-and-team');
		expect(await say(world.mother, news({ circleId: fathers }))).toEqual({
			ok: false,
			reason: 'circle-not-yours'
		});
	});

	it('in a plan that is not shown yet, as if there were none', async () => {
		const { mother } = await aDraft(world.worker);
		const { places, circles } = await viewerOf(mother);
		const [place] = places;
		expect(place).toBeDefined();
		const plans = await store.read.select().from(tables.plan);
		const draft = plans.find(({ familyId }) => familyId === place?.familyId);
		const said = news({ circleId: circles[0] ?? '' });
		expect(await say(mother, said, draft?.id)).toEqual({ ok: false, reason: 'not-found' });
	});

	it('once the plan has ended', async () => {
		const ending = {
			closedOn: today(),
			reason: 'family-asked',
			ifThingsSlip: { words: 'We ring Nan', language: 'en' }
		} as const;
		must(await closePlan(await viewerOf(world.worker), world.planId, ending));
		expect(await say(world.mother)).toEqual({ ok: false, reason: 'plan-is-closed' });
	});
});
