/** The family that is measured: eight goals, four who rate them, and a round behind them. */
import type { AddedPerson } from '$lib/server/commands/people/add-person';
import { addPerson } from '$lib/server/commands/people/add-person';
import { createFamily } from '$lib/server/commands/families/create-family';
import { addGoal } from '$lib/server/commands/goals/add-goal';
import { rateGoal } from '$lib/server/commands/goals/rate-goal';
import { readSafety } from '$lib/server/commands/people/read-safety';
import { publishPlan } from '$lib/server/commands/plans/publish-plan';
import { startPlan } from '$lib/server/commands/plans/start-plan';
import { addStep } from '$lib/server/commands/steps/add-step';
import { startSession } from '$lib/server/auth/sessions';
import { setClock, today } from '$lib/server/clock';
import { store } from '$lib/server/db/current';
import { newId } from '$lib/server/db/id';
import { findGoal } from '$lib/server/repositories/goals';
import { aStaffMember, must, someWording, viewerOf } from '../support/world';

const goalCount = 8;
const rounds = 4;
const millisecondsInWeek = 7 * 86_400_000;

export interface Family {
	worker: string;
	/** Two parents and two of their network: everyone who rates from a family's page. */
	raters: string[];
	goalIds: string[];
	circleId: string;
}

const common = { agency: null, language: 'en' };
const people: AddedPerson[] = [
	{ ...common, name: 'Mina', role: 'parent', part: 'mother' },
	{ ...common, name: 'Farid', role: 'parent', part: 'father' },
	{ ...common, name: 'Nan', role: 'network', part: 'grandparent' },
	{ ...common, name: 'Ash', role: 'network', part: 'friend' }
];

/** So many weeks before now, from here on. */
function goBack(weeks: number): void {
	const at = Date.now() - weeks * millisecondsInWeek;
	setClock(weeks === 0 ? null : () => new Date(at));
}

async function goalsOf(worker: string, planId: string, childIds: string[]): Promise<string[]> {
	const lead = await viewerOf(worker);
	const goalIds: string[] = [];
	for (let i = 0; i < goalCount; i += 1) {
		const goal = { owner: 'family', childIds, wording: someWording } as const;
		const { goalId } = must(await addGoal(lead, planId, goal));
		const step = { ownerId: worker, words: 'Ask about the bus pass', language: 'en' };
		must(await addStep(lead, goalId, { ...step, dueOn: today() }));
		goalIds.push(goalId);
	}
	return goalIds;
}

async function planOf(worker: string, familyId: string, childIds: string[]): Promise<string> {
	const plan = {
		kind: 'child-in-need',
		childIds,
		startsOn: today(),
		conferenceOn: null,
		replacesPlanId: null,
		whyWorried: null,
		whatIfNothingChanges: null,
		whatIsDifferentThisTime: null
	} as const;
	return must(await startPlan(await viewerOf(worker), familyId, plan)).planId;
}

/** Made through the commands; the database is the current store's. */
export async function aFamily(): Promise<Family> {
	goBack(rounds * 3 + 1);
	const worker = await aStaffMember('key-worker', 'Kerry');
	const child = { name: 'Sam', bornOn: '2016-05-01' };
	const made = must(
		await createFamily(await viewerOf(worker), { name: 'Hill', children: [child] })
	);
	const raters: string[] = [];
	for (const person of people)
		raters.push(must(await addPerson(await viewerOf(worker), made.familyId, person)).personId);
	const planId = await planOf(worker, made.familyId, made.childIds);
	const goalIds = await goalsOf(worker, planId, made.childIds);
	must(await publishPlan(await viewerOf(worker), planId));
	const goal = await findGoal(store.read, (await viewerOf(worker)).circles, goalIds[0] ?? '');
	const family = { worker, raters, goalIds, circleId: goal?.circleId ?? '' };
	for (let round = rounds; round > 0; round -= 1) {
		goBack(round * 3);
		for (const goalId of goalIds) for (const rater of raters) await rate(family, rater, goalId);
	}
	goBack(0);
	return family;
}

export async function rate({ circleId }: Family, rater: string, goalId: string): Promise<void> {
	const said = { level: 5, note: 'Mornings are easier', howTheyKnow: null };
	must(await rateGoal(await viewerOf(rater), goalId, { ...said, circleId, key: newId() }));
}

/**
 * A session as a cookie, of somebody who has read how to leave; the service runs on plain http here,
 * so it has its plain name.
 */
export async function cookieOf(personId: string): Promise<string> {
	await readSafety({ personId });
	const { role } = await viewerOf(personId);
	return `session=${(await startSession(personId, role, true)).cookie}`;
}
