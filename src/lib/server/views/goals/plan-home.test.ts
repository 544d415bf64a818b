import { beforeEach, describe, expect, test } from 'vitest';
import { setClock, today } from '$lib/server/clock';
import { addGoal } from '$lib/server/commands/goals/add-goal';
import { addTranslation } from '$lib/server/commands/goals/add-translation';
import { rateGoal } from '$lib/server/commands/goals/rate-goal';
import { planMeeting } from '$lib/server/commands/meetings/plan-meeting';
import { addPerson } from '$lib/server/commands/people/add-person';
import { addStrength } from '$lib/server/commands/plans/add-strength';
import { closePlan } from '$lib/server/commands/plans/close-plan';
import { publishPlan } from '$lib/server/commands/plans/publish-plan';
import { startPlan } from '$lib/server/commands/plans/start-plan';
import { writePlan } from '$lib/server/commands/plans/write-plan';
import { askAboutStep } from '$lib/server/commands/steps/ask-about-step';
import { addStep } from '$lib/server/commands/steps/add-step';
import { markStep } from '$lib/server/commands/steps/mark-step';
import { newId } from '$lib/server/db/id';
import { freshStore } from '../../../../../tests/support/harness';
import { circleOf } from '../../../../../tests/support/circles';
import {
	aWorld,
	must,
	someWording,
	viewerOf,
	type World
} from '../../../../../tests/support/world';
import { planHome } from './plan-home';

let world: World;

beforeEach(async () => {
	setClock(() => new Date('2026-11-20T10:00:00Z'));
	await freshStore();
	world = await aWorld();
});

const homeOf = async (personId: string) => planHome(await viewerOf(personId), null);
const inUrdu = async (personId: string) =>
	planHome({ ...(await viewerOf(personId)), language: 'ur' }, null);
/** A tick's key is new with every look; nothing else may be. */
const asText = (page: unknown) =>
	JSON.stringify(page, (name, value: unknown) => (/^(key|askKey)$/.test(name) ? undefined : value));

const aMeeting = {
	kind: 'core-group' as const,
	on: '2026-11-25',
	startsAt: '10:00',
	place: 'School'
};

async function aGuest(): Promise<string> {
	const guest = { name: 'Nani', role: 'network', part: 'grandparent' } as const;
	const how = { agency: null, language: 'en', goalIds: [world.goalId] };
	const worker = await viewerOf(world.worker);
	return must(await addPerson(worker, world.familyId, { ...guest, ...how })).personId;
}

async function anotherGoal(change: { circleId?: string; plain: string }): Promise<string> {
	const { plain, ...rest } = change;
	const goal = { owner: 'family' as const, childIds: [world.childId], ...rest };
	const wording = { ...someWording, plain };
	const worker = await viewerOf(world.worker);
	return must(await addGoal(worker, world.planId, { ...goal, wording })).goalId;
}

test('what goes well, the goals, the next meeting, and the questions that wait', async () => {
	const worker = await viewerOf(world.worker);
	must(await addStrength(worker, world.planId, { words: 'Sam sings', language: 'en' }));
	must(await planMeeting(worker, world.familyId, { planId: world.planId, ...aMeeting }));
	const home = await homeOf(world.mother);
	expect(home).toMatchObject({
		today: 'Friday 20 November',
		name: 'Mina',
		open: [
			{
				kind: 'child-in-need',
				children: 'Sam',
				strengths: [{ words: { text: 'Sam sings' } }],
				goals: [{ words: { text: 'On time for school' }, standing: 'not-started' }],
				worry: null
			}
		],
		closed: [],
		meeting: { day: 'Wednesday 25 November', startsAt: '10:00', inDays: 5 },
		feedbackRoundId: null
	});
});

describe('good news', () => {
	const tick = async (by: string) =>
		must(await markStep(await viewerOf(by), world.stepId, { isDone: true, key: newId() }));

	test('is what somebody else did this week', async () => {
		await tick(world.mother);
		expect((await homeOf(world.father)).news).toMatchObject([
			{ goalId: world.goalId, who: { name: 'Mina' }, words: { text: 'Set the alarm' } }
		]);
	});

	test("is never one's own, and old after a week", async () => {
		await tick(world.mother);
		expect((await homeOf(world.mother)).news).toEqual([]);
		setClock(() => new Date('2026-11-28T10:00:00Z'));
		expect((await homeOf(world.father)).news).toEqual([]);
	});
});

test('a plan nobody published is not there', async () => {
	const worker = await viewerOf(world.worker);
	must(
		await closePlan(worker, world.planId, {
			closedOn: today(),
			reason: 'goals-met',
			ifThingsSlip: { words: 'We ring Nan', language: 'en' }
		})
	);
	const before = asText(await homeOf(world.mother));
	await startProtection(null);
	expect(asText(await homeOf(world.mother))).toBe(before);
});

test('a closed plan keeps only the goals that held', async () => {
	const worker = await viewerOf(world.worker);
	must(
		await closePlan(worker, world.planId, {
			closedOn: today(),
			reason: 'goals-met',
			ifThingsSlip: { words: 'We ring Nan', language: 'en' }
		})
	);
	const home = await homeOf(world.mother);
	expect(home.open).toEqual([]);
	expect(home.closed).toMatchObject([
		{ closed: { day: '20 November 2026', reason: 'goals-met' }, goals: [], worry: null }
	]);
});

/** A child protection plan of one goal, after the plan of the world has been closed. */
async function startProtection(publishedWith: string | null): Promise<string> {
	const worker = await viewerOf(world.worker);
	const plan = {
		kind: 'child-protection' as const,
		childIds: [world.childId],
		startsOn: today(),
		conferenceOn: today(),
		replacesPlanId: world.planId,
		whyWorried: publishedWith,
		whatIfNothingChanges: publishedWith && 'We may ask a court',
		whatIsDifferentThisTime: 'Mina asked for help'
	};
	const { planId } = must(await startPlan(worker, world.familyId, plan));
	if (publishedWith === null) return planId;
	must(await addPlanGoal(planId));
	must(await publishPlan(worker, planId));
	return planId;
}

async function addPlanGoal(planId: string) {
	const worker = await viewerOf(world.worker);
	const goal = { owner: 'family' as const, childIds: [world.childId], wording: someWording };
	const { goalId } = must(await addGoal(worker, planId, goal));
	const step = { ownerId: world.mother, words: 'Sleep', language: 'en', dueOn: today() };
	return addStep(worker, goalId, step);
}

describe('why there is a child protection plan', () => {
	let planId: string;
	const words = { whyWorried: 'بھوکا اور دیر سے', whatIfNothingChanges: 'عدالت' };

	beforeEach(async () => {
		const worker = await viewerOf(world.worker);
		must(await closePlan(worker, world.planId, { closedOn: today(), reason: 'stepped-up' }));
		planId = await startProtection('Sam was hungry');
		const passport = { origin: 'person' as const, madeBy: 'Sadia', checkedBy: 'Bilal' };
		const translation = { familyId: world.familyId, subjectId: planId, language: 'ur', words };
		must(await addTranslation(worker, { ...translation, ...passport }));
	});

	const worryIn = (home: Awaited<ReturnType<typeof planHome>>) => home.open[0]?.worry;

	test('is read in the words it was written in', async () => {
		expect(worryIn(await homeOf(world.mother))).toMatchObject({
			why: { text: 'Sam was hungry', passport: 'none' },
			ifNothingChanges: { text: 'We may ask a court' }
		});
	});

	test("is read in the reader's language, with the original behind it", async () => {
		expect(worryIn(await inUrdu(world.mother))?.why).toEqual({
			text: words.whyWorried,
			lang: 'ur',
			passport: 'checked',
			original: { text: 'Sam was hungry', lang: 'en' }
		});
	});

	test('a translation of words that have changed since is not shown', async () => {
		const rest = { whatIsDifferentThisTime: null, holdDays: 56, unheardDays: 28 };
		const changed = { whyWorried: 'Sam was alone', whatIfNothingChanges: 'We may ask a court' };
		must(await writePlan(await viewerOf(world.worker), planId, { ...changed, ...rest }));
		expect(worryIn(await inUrdu(world.mother))).toMatchObject({
			why: { text: 'Sam was alone', lang: 'en', passport: 'missing' },
			ifNothingChanges: { lang: 'en', passport: 'missing' }
		});
	});
});

describe('a guest', () => {
	test('sees the goal they were invited to, and nothing of the plan', async () => {
		const worker = await viewerOf(world.worker);
		must(await addStrength(worker, world.planId, { words: 'Sam sings', language: 'en' }));
		must(await planMeeting(worker, world.familyId, { planId: world.planId, ...aMeeting }));
		await anotherGoal({ plain: 'Mina sleeps' });
		const home = await homeOf(await aGuest());
		expect(home).toMatchObject({ news: [], closed: [], meeting: null });
		expect(home.open).toHaveLength(1);
		expect(home.open[0]).toMatchObject({ kind: null, strengths: [], worry: null });
		expect(home.open[0]?.goals.map(({ id }) => id)).toEqual([world.goalId]);
	});
});

describe('separated parents', () => {
	test("one parent's goal, and all that is said of it, leaves the other's page as it was", async () => {
		const before = asText(await homeOf(world.father));
		const circleId = await circleOf(world.mother, world.familyId, 'parent-and-team');
		const goalId = await anotherGoal({ circleId, plain: 'Mina is safe' });
		const rating = { level: 3, note: 'Private', howTheyKnow: null, circleId, key: newId() };
		must(await rateGoal(await viewerOf(world.mother), goalId, rating));
		expect(asText(await homeOf(world.father))).toBe(before);
		expect(asText(await homeOf(world.mother))).toContain('Mina is safe');
	});

	test('a number said to the team only leaves it as it was too', async () => {
		const before = asText(await homeOf(world.father));
		const circleId = await circleOf(world.mother, world.familyId, 'parent-and-team');
		const rating = { level: 2, note: null, howTheyKnow: null, circleId, key: newId() };
		must(await rateGoal(await viewerOf(world.mother), world.goalId, rating));
		expect(asText(await homeOf(world.father))).toBe(before);
		expect(asText(await homeOf(world.mother))).not.toBe(before);
	});
});

test('somebody of another family sees nothing of this one', async () => {
	expect(await homeOf(world.stranger)).toMatchObject({ open: [], closed: [], meeting: null });
});

describe('what is new since they last looked', () => {
	const before = new Date('2026-11-20T11:00:00Z');
	const newFor = async (personId: string) =>
		(await planHome(await viewerOf(personId), before)).newSince;
	const actsFor = async (personId: string) =>
		(await newFor(personId))?.goals.flatMap(({ goalId, acts }) =>
			acts.map(({ kind, who }) => [goalId, kind, who.name])
		);
	beforeEach(() => setClock(() => new Date('2026-11-21T10:00:00Z')));

	test('nothing, and since when', async () => {
		expect(await newFor(world.mother)).toMatchObject({
			day: 'Friday 20 November',
			goals: [],
			meetings: []
		});
		expect((await homeOf(world.mother)).newSince).toBeNull();
	});

	test('what others did, each with who, and nothing of their own', async () => {
		const mark = { isDone: true, key: newId() };
		must(await markStep(await viewerOf(world.mother), world.stepId, mark));
		expect(await actsFor(world.mother)).toEqual([]);
		expect(await actsFor(world.father)).toEqual([]);
		expect((await homeOf(world.father)).news).toMatchObject([{ id: world.stepId }]);
		setClock(() => new Date('2026-11-21T10:05:00Z'));
		const mother = await viewerOf(world.mother);
		must(await markStep(mother, world.stepId, { isDone: false, key: newId() }));
		setClock(() => new Date('2026-11-21T10:10:00Z'));
		must(await askAboutStep(mother, world.stepId, { ask: 'need-help', words: null, key: newId() }));
		expect(await actsFor(world.mother)).toEqual([]);
		expect(await actsFor(world.father)).toEqual([
			[world.goalId, 'asked', 'Mina'],
			[world.goalId, 'undone', 'Mina']
		]);
	});

	test('a new goal and a meeting; that a new goal has steps is not said', async () => {
		const goalId = await anotherGoal({ plain: 'Warm coats' });
		const meeting = { ...aMeeting, planId: world.planId };
		must(await planMeeting(await viewerOf(world.worker), world.familyId, meeting));
		expect(await actsFor(world.mother)).toEqual([[goalId, 'goal', 'Kerry']]);
		expect((await newFor(world.mother))?.meetings).toMatchObject([
			{ day: 'Wednesday 25 November' }
		]);
	});

	test('what the mother says to the team is news to nobody else of the family', async () => {
		const mother = await viewerOf(world.mother);
		const circleId = await circleOf(world.mother, world.familyId, 'parent-and-team');
		const said = { level: 4, note: null, howTheyKnow: null, circleId, key: newId() };
		must(await rateGoal(mother, world.goalId, said));
		expect(await actsFor(world.father)).toEqual([]);
		expect(await actsFor(await aGuest())).toEqual([]);
	});
});
