/** The demo town: eight stories that each show their rule, a past to count, and rows that agree. */
import { beforeAll, describe, expect, test } from 'vitest';
import { promptsFor } from '$lib/domain/goals/prompts';
import { gapOf } from '$lib/domain/ratings/gap';
import { finishedQuarters } from '$lib/domain/evaluation/quarters';
import { stepState } from '$lib/domain/steps/state';
import { addDays, dayOf, daysBetween } from '$lib/domain/time/days';
import { parentCirclesAreSound, teamIsStaff, youngAndOneAdult } from './town/circles';
import { builtOn, buildTown, goalsAsKerryKnows, idOf, levelsOf, person } from './town/reading';
import {
	brokenCopy,
	circlesOfTown,
	danglingIds,
	placesOfTown,
	strayRows,
	tableNames
} from './town/rows';
import type { GoalFacts } from '$lib/server/views/goals/goal-facts';
import { figures } from '$lib/server/views/evaluation/figures';
import { planHome } from '$lib/server/views/goals/plan-home';

let file: string;

beforeAll(async () => {
	file = await buildTown();
}, 240_000);

const openFamilies = ['amina', 'beth', 'ngozi', 'mick', 'marta', 'sian', 'tara'];

async function firstGoal(parent: string): Promise<GoalFacts> {
	const [goal] = await goalsAsKerryKnows(parent);
	if (!goal) throw new Error(`${parent} has no goal`);
	return goal;
}

function promptsOf({ goal, ratings, evidence, plan }: GoalFacts, familyIds: readonly string[]) {
	const said = ratings.filter(({ raterId }) => familyIds.includes(raterId));
	const seen = evidence.filter(({ childSeen }) => childSeen);
	const latest = [...new Map(ratings.map((rating) => [rating.raterId, rating])).values()];
	return promptsFor({
		today: builtOn,
		startedOn: dayOf(goal.createdAt),
		latest,
		evidence,
		childLastSeenOn: seen.at(-1)?.on ?? null,
		familyLastSaidOn: said.at(-1)?.on ?? null,
		lastHeardOn:
			[...ratings, ...evidence]
				.map(({ on }) => on)
				.toSorted()
				.at(-1) ?? null,
		unheardDays: plan.unheardDays
	}).map(({ code }) => code);
}

describe('the eight stories', () => {
	test('going well: everyone says more than they first said, and so does the child', async () => {
		const goal = await firstGoal('amina');
		const rises = [...levelsOf(goal).values()].map((said) => (said.at(-1) ?? 0) - (said[0] ?? 0));
		expect(rises.length).toBeGreaterThanOrEqual(4);
		expect(Math.min(...rises)).toBeGreaterThan(0);
		expect(levelsOf(goal).has(idOf('zain'))).toBe(true);
		expect(goal.standing).toBe('getting-better');
	});

	test('stuck: nobody moves, and a promise is late', async () => {
		const goal = await firstGoal('beth');
		expect(goal.standing).toBe('about-the-same');
		const late = goal.steps.filter(
			({ step, mark }) => stepState(step, mark, builtOn) === 'overdue'
		);
		expect(late.map(({ step }) => step.ownerId)).not.toContain(idOf('beth'));
		expect(late.length).toBeGreaterThan(0);
	});

	test('mother and child disagree by three points or more', async () => {
		const goal = await firstGoal('ngozi');
		const last = (key: string) => levelsOf(goal).get(idOf(key))?.at(-1) ?? null;
		const pair = ['ngozi', 'ada'].map((key) => ({ raterId: key, level: last(key) }));
		expect(gapOf(pair)?.size).toBeGreaterThanOrEqual(3);
		expect(promptsOf(goal, [])).toContain('gap');
	});

	test('only done, nothing different: it is no better for it', async () => {
		const goal = await firstGoal('mick');
		expect(new Set(goal.evidence.map(({ kind }) => kind))).toEqual(new Set(['done']));
		expect(promptsOf(goal, [])).toContain('only-done');
		expect(['good-enough-now', 'staying-good']).not.toContain(goal.standing);
	});

	test('gone quiet: not known just now', async () => {
		const goal = await firstGoal('marta');
		expect(goal.standing).toBe('not-known-just-now');
		expect(promptsOf(goal, [idOf('marta')])).toEqual(
			expect.arrayContaining(['child-not-seen', 'family-quiet', 'not-known'])
		);
	});

	test('separated: each has a goal the other does not see', async () => {
		const seenBy = async (key: string) => {
			const { open } = await planHome(await person(key), null);
			return new Set(open.flatMap(({ goals }) => goals.map(({ id }) => id)));
		};
		const [hers, his] = [await seenBy('sian'), await seenBy('dan')];
		expect(hers.difference(his).size).toBe(1);
		expect(his.difference(hers).size).toBe(1);
		expect(hers.intersection(his).size).toBeGreaterThan(0);
	});

	test('siblings: two children on two kinds of plan', async () => {
		const goals = await goalsAsKerryKnows('tara');
		const plans = [...new Map(goals.map(({ plan }) => [plan.id, plan])).values()];
		expect(new Set(plans.map(({ kind }) => kind)).size).toBe(2);
		const [one, other] = plans.map(({ childIds }) => new Set(childIds));
		expect(one?.intersection(other ?? new Set()).size).toBe(0);
	});

	test('a grandmother sees the two goals she was invited to, and no other of the family', async () => {
		const { open, closed } = await planHome(await person('nan'), null);
		const goals = open.flatMap((part) => part.goals.map(({ words }) => words.text));
		expect(goals).toEqual([
			'Leila is fed enough and growing well',
			'Leila has a calm bedtime and sleeps'
		]);
		expect(open.map(({ kind, worry, strengths }) => [kind, worry, strengths])).toEqual([
			[null, null, []]
		]);
		expect(closed).toEqual([]);
		expect((await goalsAsKerryKnows('tara')).length).toBe(goals.length + 2);
	});

	test('a supervisor has a place with every family of theirs, and leads none', async () => {
		const { places } = await person('sue');
		expect(places).toHaveLength(8);
		expect(places.some(({ isLead }) => isLead)).toBe(false);
	});

	test('closed, and it still holds', async () => {
		const home = await planHome(await person('gwen'), null);
		expect(home.open).toEqual([]);
		const standings = home.closed.flatMap(({ goals }) => goals.map(({ standing }) => standing));
		expect(standings.length).toBeGreaterThan(0);
		for (const standing of standings) expect(standing).toMatch(/good/);
	});
});

describe('the town', () => {
	test('is about fourteen weeks old, and everyone has a page', async () => {
		const goals = (await Promise.all(openFamilies.map(goalsAsKerryKnows))).flat();
		const starts = goals.map(({ plan }) => daysBetween(plan.startsOn, builtOn));
		expect(Math.max(...starts)).toBeGreaterThanOrEqual(14 * 7);
		expect(Math.min(...starts)).toBeGreaterThanOrEqual(8 * 7);
		const days = goals.flatMap(({ ratings }) => ratings.map(({ on }) => on)).toSorted();
		expect(days[0]! <= addDays(builtOn, -12 * 7)).toBe(true);
		expect(days.at(-1)! >= addDays(builtOn, -14)).toBe(true);
	});

	test.each([...openFamilies, 'dan', 'zain', 'ada', 'ben'])(
		'asks %s about the service',
		async (key) => {
			expect((await planHome(await person(key), null)).feedbackRoundId).not.toBeNull();
		}
	);

	test('has a past that can be counted, and cells too small to show', async () => {
		const eve = await person('eve');
		const published = await Promise.all(
			finishedQuarters(builtOn, 4).map((quarter) => figures(eve, quarter, 'all'))
		);
		const shown = published.filter((one) => typeof one?.families === 'number');
		expect(shown.length).toBe(4);
		const parents = shown.flatMap((one) => one?.distance ?? []);
		expect(parents.filter(({ n }) => typeof n === 'number' && n > 0).length).toBeGreaterThan(4);
		const feedback = shown.flatMap((one) => one?.feedback ?? []);
		expect(feedback.some(({ answered }) => typeof answered === 'number')).toBe(true);
		expect(JSON.stringify(published)).toContain('"c"');
	});
});

describe('its rows', () => {
	test('lead somewhere', () => {
		expect(tableNames.length).toBeGreaterThan(30);
		expect(danglingIds(file)).toEqual([]);
	});

	test('are said to a circle of their own family', () => {
		expect(strayRows(file)).toEqual([]);
	});

	test('give every family one circle of everyone and one of the team', () => {
		const circles = circlesOfTown(file);
		for (const familyId of placesOfTown(file).keys())
			for (const kind of ['whole-plan', 'team'])
				expect(
					circles.filter((one) => one.familyId === familyId && one.kind === kind),
					`${kind} of ${familyId}`
				).toHaveLength(1);
	});

	test('put nobody into a circle of a family they have no place in', () => {
		const places = placesOfTown(file);
		const strangers = circlesOfTown(file).filter(({ familyId, personIds }) =>
			personIds.some((id) => !places.get(familyId)?.some(({ personId }) => personId === id))
		);
		expect(strangers).toEqual([]);
	});

	test.each([
		['the team is staff', teamIsStaff],
		['a parent’s circle has one parent and all the team', parentCirclesAreSound],
		['a young person’s circle has one adult, who is no parent', youngAndOneAdult]
	])('%s', (_, wrongIn) => {
		expect(wrongIn(circlesOfTown(file), placesOfTown(file))).toEqual([]);
	});
});

test('rows that do not agree are found', () => {
	const broken = brokenCopy(
		file,
		'delete from person where rowid = (select min(rowid) from person)',
		`update circle set family_id = (select max(id) from family)
			where id = (select circle_id from goal limit 1)`,
		`update circle_member set circle_id = (select id from circle where kind = 'team' limit 1)
			where rowid = (select m.rowid from circle_member m join person p on p.id = m.person_id
				where p.role = 'parent' limit 1)`
	);
	expect(danglingIds(broken)).toContain('membership.person_id');
	expect(strayRows(broken)).toContain('goal');
	expect(teamIsStaff(circlesOfTown(broken))).toHaveLength(1);
});
