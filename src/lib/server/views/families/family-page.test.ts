import { beforeEach, describe, expect, test } from 'vitest';
import { setClock } from '$lib/server/clock';
import { readFamily } from '$lib/server/commands/families/read-family';
import { rateGoal } from '$lib/server/commands/goals/rate-goal';
import { askAboutStep } from '$lib/server/commands/steps/ask-about-step';
import { writeMessage } from '$lib/server/commands/talk/write-message';
import { saySomething } from '$lib/server/commands/voice/say-something';
import { store } from '$lib/server/db/current';
import { newId } from '$lib/server/db/id';
import { circlesOf } from '$lib/server/repositories/people';
import { freshStore } from '../../../../../tests/support/harness';
import { aWorld, must, viewerOf, type World } from '../../../../../tests/support/world';
import { caseload } from './caseload';
import { familyPage } from './family-page';
import { asksHowTheyKnow, teamGoal } from './team-goal';

let world: World;

beforeEach(async () => {
	setClock(() => new Date('2026-11-20T10:00:00Z'));
	await freshStore();
	world = await aWorld();
});

async function circleOf(personId: string, kind: string): Promise<string> {
	const { circles } = await viewerOf(personId);
	const found = await circlesOf(store.read, world.familyId, circles);
	return found.find((circle) => circle.kind === kind)?.id ?? '';
}

async function says(personId: string, level: number | null): Promise<void> {
	const circleId = await circleOf(personId, 'whole-plan');
	const rating = { level, note: null, howTheyKnow: null, circleId, key: newId() };
	must(await rateGoal(await viewerOf(personId), world.goalId, rating));
}

async function tellsInPrivate(): Promise<void> {
	const circleId = await circleOf(world.young, 'young-and-adult');
	const entry = {
		kind: 'worry' as const,
		feeling: null,
		words: 'I worry.',
		circleId,
		key: newId()
	};
	must(await saySomething(await viewerOf(world.young), world.familyId, entry));
}

const everything = { q: '', sort: 'eyes' as const };
const pageFor = async (who: string) =>
	familyPage(await viewerOf(who), world.familyId, { isWhole: true });
const listFor = async (who: string) => caseload(await viewerOf(who), everything);
const rowFor = async (who: string) => (await listFor(who)).rows[0];

describe('what a young person says to one adult', () => {
	test('changes nothing for anyone else, not even a number', async () => {
		const before = [await pageFor(world.worker), await listFor(world.worker)];
		await tellsInPrivate();
		expect([await pageFor(world.worker), await listFor(world.worker)]).toEqual(before);
	});

	test('is there for that adult to read', async () => {
		await tellsInPrivate();
		expect(await rowFor(world.school)).toMatchObject({ unreadVoice: 1, childSaidDays: 0 });
		const [line] = (await pageFor(world.school))?.happened.lines ?? [];
		expect(line).toMatchObject({
			what: { is: 'voice', kind: 'worry', isRead: false },
			words: { text: 'I worry.' },
			onlyFor: 'young-and-adult'
		});
	});
});

describe('an answer that is still sealed', () => {
	test.each([1, 9])('shows that it is given and nothing of it (%i)', async (level) => {
		await says(world.mother, level);
		const page = await pageFor(world.worker);
		expect(page?.goals[0]).toMatchObject({
			latest: [],
			gap: null,
			spark: [],
			standing: 'not-started'
		});
		expect(page?.goals[0]?.sealed.map(({ id }) => id)).toEqual([world.mother]);
		expect(page?.happened.lines.map(({ what }) => what)).toEqual([{ is: 'answered' }]);
		expect(await rowFor(world.worker)).toMatchObject({ spark: [], familySaidDays: 0 });
	});

	test('opens for everyone at once when the last one answers', async () => {
		for (const who of ['mother', 'father', 'school', 'young', 'worker'] as const)
			await says(world[who], 5);
		expect((await pageFor(world.worker))?.goals[0]?.latest).toHaveLength(5);
	});

	test('never decides whether a worker is asked how they know', async () => {
		const asks = async (level: number) =>
			asksHowTheyKnow(await viewerOf(world.worker), world.familyId, world.goalId, level);
		await says(world.young, 3);
		expect(await asks(8)).toBe(false);
		setClock(() => new Date('2026-11-28T10:00:00Z'));
		expect([await asks(8), await asks(5), await asks(4)]).toEqual([true, true, false]);
	});
});

test('what is new stops being new when the worker says they read it', async () => {
	await says(world.mother, 5);
	expect((await pageFor(world.worker))?.newSayings).toBe(1);
	setClock(() => new Date('2026-11-20T11:00:00Z'));
	must(await readFamily(await viewerOf(world.worker), world.familyId));
	expect((await pageFor(world.worker))?.newSayings).toBe(0);
	expect((await pageFor(world.school))?.newSayings).toBe(1);
});

test('a family one has no place in is not there at all', async () => {
	expect(await pageFor(world.stranger)).toBeNull();
	const stranger = await viewerOf(world.stranger);
	expect(await teamGoal(stranger, world.familyId, world.goalId)).toBeNull();
	expect((await listFor(world.stranger)).rows.map(({ name }) => name)).toEqual(['Others']);
});

test('a goal is found under its own family only', async () => {
	const worker = await viewerOf(world.worker);
	expect(await teamGoal(worker, world.familyId, world.goalId)).not.toBeNull();
	expect(await teamGoal(worker, newId(), world.goalId)).toBeNull();
});

test('an agency may rate and add what it saw, and writes no plan', async () => {
	expect((await pageFor(world.school))?.can).toMatchObject({
		write: false,
		invite: false,
		name: false,
		join: false,
		rate: true,
		evidence: true
	});
});

describe('what the family says stands in the way of a step', () => {
	const ask = async (what: 'need-help' | 'no-service', words: string | null = null) =>
		must(
			await askAboutStep(await viewerOf(world.mother), world.stepId, {
				ask: what,
				words,
				key: newId()
			})
		);
	const rowOf = async (who: string) =>
		(await listFor(who)).rows.find(({ id }) => id === world.familyId);

	test('is what to ask first, in their words, and stands out', async () => {
		await ask('need-help', 'The form is in English');
		const page = await pageFor(world.worker);
		expect(page?.asks[0]).toMatchObject({
			code: 'step-help',
			by: { id: world.mother },
			said: { text: 'The form is in English' }
		});
		expect((await rowOf(world.worker))?.standsOut).toEqual({ code: 'step-help', count: 1 });
	});

	test('is an unmet need and never late while no service is to be had', async () => {
		await ask('no-service');
		setClock(() => new Date('2026-12-02T10:00:00Z'));
		const page = await pageFor(world.worker);
		expect(page?.promises).toMatchObject({ late: 0, unmet: 1 });
		expect(page?.asks[0]).toMatchObject({ code: 'no-service', by: { id: world.mother } });
		expect(page?.standsOut).toEqual({ code: 'unmet-need', count: 1 });
	});
});

test('somebody who writes to the team has not been quiet', async () => {
	const circleId = await circleOf(world.mother, 'parent-and-team');
	must(
		await writeMessage(await viewerOf(world.mother), circleId, { words: 'Hello', key: newId() })
	);
	const row = (await listFor(world.worker)).rows.find(({ id }) => id === world.familyId);
	expect(row).toMatchObject({ familySaidDays: 0, unreadTalk: 1 });
});

describe('a caseload', () => {
	const found = async (q: string) =>
		(await caseload(await viewerOf(world.worker), { q, sort: 'name' })).rows.length;

	test('is found by what the team calls a family or by a child', async () => {
		expect([await found('hil'), await found('SAM'), await found('nobody')]).toEqual([1, 1, 0]);
	});

	test('says when the family has been quiet', async () => {
		setClock(() => new Date('2026-12-20T10:00:00Z'));
		expect((await rowFor(world.worker))?.standsOut).toEqual({ code: 'child-not-seen', days: 30 });
	});
});
