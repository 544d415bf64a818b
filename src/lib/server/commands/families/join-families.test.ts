import { beforeEach, expect, it } from 'vitest';
import { today } from '$lib/server/clock';
import { store } from '$lib/server/db/current';
import { membersOf } from '$lib/server/repositories/people';
import { plansOf } from '$lib/server/repositories/plans';
import { auditOf } from '../../../../../tests/support/audit';
import { freshStore } from '../../../../../tests/support/harness';
import { aWorld, must, viewerOf, type World } from '../../../../../tests/support/world';
import { addPerson } from '../people/add-person';
import { addStrength } from '../plans/add-strength';
import { startPlan } from '../plans/start-plan';
import { createFamily } from './create-family';
import { joinFamilies } from './join-families';

let world: World;
beforeEach(async () => {
	await freshStore();
	world = await aWorld();
});

/** A brother, as an import would leave him: a family of his own with a plan nobody has worded. */
async function aBrother() {
	const family = { name: 'Hill (2)', children: [{ name: 'Ali', bornOn: '2015-01-01' }] };
	const { familyId, childIds } = must(await createFamily(await viewerOf(world.worker), family));
	const { planId } = must(
		await startPlan(await viewerOf(world.worker), familyId, {
			kind: 'early-help',
			childIds,
			startsOn: today(),
			conferenceOn: null,
			replacesPlanId: null,
			whyWorried: null,
			whatIfNothingChanges: null,
			whatIsDifferentThisTime: null
		})
	);
	return { familyId, childId: childIds[0] ?? '', planId };
}

it('brings the brother, his plan and his team into the family, and leaves nobody behind', async () => {
	const brother = await aBrother();
	const { familyId, worker, mother } = world;
	expect(await joinFamilies(await viewerOf(worker), familyId, brother.familyId)).toEqual({
		ok: true
	});

	const members = await membersOf(store.read, familyId, today());
	expect(members.map(({ personId }) => personId)).toContain(brother.childId);
	expect(members.filter(({ isLead }) => isLead).map(({ personId }) => personId)).toEqual([worker]);
	expect(await membersOf(store.read, brother.familyId, today())).toEqual([]);
	const seen = await plansOf(store.read, (await viewerOf(mother)).circles, [familyId]);
	expect(seen.map(({ id }) => id)).toContain(brother.planId);
	expect((await viewerOf(worker)).places).toHaveLength(1);
	const [entry] = (await auditOf(familyId)).slice(-1);
	expect(entry).toEqual(['family.joined', worker, brother.familyId]);
});

it('gives a mother who was only in his family a circle of her own with the team', async () => {
	const brother = await aBrother();
	const mum = { name: 'Zara', agency: null, language: 'en' };
	const added = await addPerson(await viewerOf(world.worker), brother.familyId, {
		...mum,
		role: 'parent',
		part: 'mother'
	});
	const { personId } = must(added);
	must(await joinFamilies(await viewerOf(world.worker), world.familyId, brother.familyId));
	const { places, circles } = await viewerOf(personId);
	expect(places.map(({ familyId }) => familyId)).toEqual([world.familyId]);
	const shared = (await viewerOf(world.school)).circles.filter((id) => circles.includes(id));
	expect(shared).toHaveLength(2);
	expect((await viewerOf(world.mother)).circles.filter((id) => circles.includes(id))).toHaveLength(
		1
	);
});

it('stops where something was already said', async () => {
	const brother = await aBrother();
	const worker = await viewerOf(world.worker);
	must(await addStrength(worker, brother.planId, { words: 'He sings.', language: 'en' }));
	const outcome = await joinFamilies(worker, world.familyId, brother.familyId);
	expect(outcome).toEqual({ ok: false, reason: 'has-history' });
	expect(await joinFamilies(worker, world.familyId, world.familyId)).toEqual({
		ok: false,
		reason: 'same-family'
	});
});

it('needs a place in both families', async () => {
	const brother = await aBrother();
	for (const who of [world.stranger, world.school, world.mother]) {
		const outcome = await joinFamilies(await viewerOf(who), world.familyId, brother.familyId);
		expect(outcome).toEqual({ ok: false, reason: 'not-found' });
	}
	expect(await membersOf(store.read, brother.familyId, today())).toHaveLength(2);
});
