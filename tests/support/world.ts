/**
 * A small world for tests of commands and views: one family with everyone in it, made through the
 * commands themselves, and a key worker of another family who must never get in.
 */
import type { Role } from '$lib/domain/vocabulary';
import { viewerFor } from '$lib/server/access/viewers';
import type { Viewer } from '$lib/server/access/viewer';
import { now } from '$lib/server/clock';
import { createFamily } from '$lib/server/commands/families/create-family';
import { addGoal } from '$lib/server/commands/goals/add-goal';
import { addPerson } from '$lib/server/commands/people/add-person';
import { publishPlan } from '$lib/server/commands/plans/publish-plan';
import { startPlan } from '$lib/server/commands/plans/start-plan';
import { addStep } from '$lib/server/commands/steps/add-step';
import { today } from '$lib/server/clock';
import { store } from '$lib/server/db/current';
import { newId } from '$lib/server/db/id';
import { insertPerson } from '$lib/server/repositories/people';

export interface World {
	familyId: string;
	childId: string;
	planId: string;
	goalId: string;
	/** A step of the mother's. */
	stepId: string;
	/** Ids of people, for `viewerOf`. */
	worker: string;
	mother: string;
	father: string;
	young: string;
	school: string;
	/** A key worker of another family. */
	stranger: string;
}

/** @throws when the outcome is a refusal. */
export function must<T extends { ok: boolean }>(outcome: T): Extract<T, { ok: true }> {
	if (!outcome.ok) throw new Error(`refused: ${JSON.stringify(outcome)}`);
	return outcome as Extract<T, { ok: true }>;
}

/** Who this person is right now; circles change as people are added, so ask again. */
export async function viewerOf(personId: string): Promise<Viewer> {
	const viewer = await viewerFor(store.read, personId);
	if (!viewer) throw new Error('nobody has this id');
	return viewer;
}

/** Somebody on the staff, with no place in any family. */
export async function aStaffMember(role: Role, name: string = role): Promise<string> {
	const id = newId();
	const person = { id, role, name, agency: null, language: 'en', createdAt: now() };
	await store.write((tx) => insertPerson(tx, person));
	return id;
}

export const someWording = {
	language: 'en',
	plain: 'On time for school',
	formal: 'Improved punctuality.',
	why: 'Being late is lonely.',
	help: 'We plan mornings together.',
	know: 'In class by nine.',
	anchor0: 'Never',
	anchor5: 'Sometimes',
	anchor10: 'Always'
};

export interface Draft {
	mother: string;
	goalId: string;
	/** A step of the mother's. */
	stepId: string;
}

/** A family of this worker's with a plan that has not been shown to anybody in it. */
export async function aDraft(worker: string): Promise<Draft> {
	const lead = await viewerOf(worker);
	const child = { name: 'Lou', bornOn: '2015-02-03' };
	const made = must(await createFamily(lead, { name: 'Draft', children: [child] }));
	const person = {
		agency: null,
		language: 'en',
		name: 'Lea',
		role: 'parent',
		part: 'mother'
	} as const;
	const { personId: mother } = must(await addPerson(await viewerOf(worker), made.familyId, person));
	const { planId } = must(
		await startPlan(await viewerOf(worker), made.familyId, {
			kind: 'child-in-need',
			childIds: made.childIds,
			startsOn: today(),
			conferenceOn: null,
			replacesPlanId: null,
			whyWorried: null,
			whatIfNothingChanges: null,
			whatIsDifferentThisTime: null
		})
	);
	const goal = { owner: 'family', childIds: made.childIds, wording: someWording } as const;
	const { goalId } = must(await addGoal(await viewerOf(worker), planId, goal));
	const step = { ownerId: mother, words: 'Ring school', language: 'en', dueOn: today() };
	const { stepId } = must(await addStep(await viewerOf(worker), goalId, step));
	return { mother, goalId, stepId };
}

/** A published child-in-need plan with one goal and one step; call after `freshStore()`. */
export async function aWorld(): Promise<World> {
	const worker = await aStaffMember('key-worker', 'Kerry');
	const stranger = await aStaffMember('key-worker', 'Toby');
	must(await createFamily(await viewerOf(stranger), { name: 'Others', children: [] }));
	const made = must(
		await createFamily(await viewerOf(worker), {
			name: 'Hill',
			children: [{ name: 'Sam', bornOn: '2012-05-01' }]
		})
	);
	const { familyId } = made;
	const childId = made.childIds[0] ?? '';
	const add = async (person: Parameters<typeof addPerson>[2]) =>
		must(await addPerson(await viewerOf(worker), familyId, person)).personId;
	const common = { agency: null, language: 'en' };
	const mother = await add({ ...common, name: 'Mina', role: 'parent', part: 'mother' });
	const father = await add({ ...common, name: 'Farid', role: 'parent', part: 'father' });
	const school = await add({
		...common,
		name: 'Ms Reed',
		role: 'agency-member',
		part: 'school',
		agency: 'School'
	});
	const young = await add({
		...common,
		name: 'Sam',
		role: 'young-person',
		part: 'child',
		personId: childId,
		trustedAdultId: school
	});
	const lead = await viewerOf(worker);
	const plan = {
		kind: 'child-in-need' as const,
		childIds: [childId],
		startsOn: today(),
		conferenceOn: null,
		replacesPlanId: null,
		whyWorried: null,
		whatIfNothingChanges: null,
		whatIsDifferentThisTime: null
	};
	const { planId } = must(await startPlan(lead, familyId, plan));
	const { goalId } = must(
		await addGoal(lead, planId, { owner: 'family', childIds: [childId], wording: someWording })
	);
	const { stepId } = must(
		await addStep(lead, goalId, {
			ownerId: mother,
			words: 'Set the alarm',
			language: 'en',
			dueOn: today()
		})
	);
	must(await publishPlan(lead, planId));
	return {
		familyId,
		childId,
		planId,
		goalId,
		stepId,
		worker,
		mother,
		father,
		young,
		school,
		stranger
	};
}
