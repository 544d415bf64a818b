import { beforeEach, describe, expect, it, test } from 'vitest';
import { setClock } from '$lib/server/clock';
import { endLook } from '$lib/server/commands/families/end-look';
import { openFamily } from '$lib/server/commands/families/open-family';
import { seeLook } from '$lib/server/commands/families/see-look';
import { addGoal } from '$lib/server/commands/goals/add-goal';
import { removePerson } from '$lib/server/commands/people/remove-person';
import { saySomething } from '$lib/server/commands/voice/say-something';
import { markVoiceRead } from '$lib/server/commands/voice/mark-voice-read';
import { makeComplaint } from '$lib/server/commands/complaints/make-complaint';
import { store } from '$lib/server/db/current';
import { newId } from '$lib/server/db/id';
import { tables } from '$lib/server/db/tables';
import { flaggedLooks } from '$lib/server/repositories/looks';
import { circlesOf, insertMembership } from '$lib/server/repositories/people';
import { breaksGlass, readerOf } from '../../../../../tests/support/glass';
import { freshStore } from '../../../../../tests/support/harness';
import {
	aStaffMember,
	aWorld,
	must,
	someWording,
	viewerOf,
	type World
} from '../../../../../tests/support/world';
import { whoLooked } from './who-looked';

let world: World;
const at = (moment: string) => setClock(() => new Date(moment));
const opens = async (who: string, more = {}) =>
	must(await openFamily(await viewerOf(who), { familyId: world.familyId, ...more }));

/** What this person reads: a line a day, the newest first. */
async function readBy(who: string, before?: string) {
	const { days } = await whoLooked(await viewerOf(who), before);
	return days.map(({ day, people }) =>
		[day, ...people.map(({ name, part, times }) => `${name}, ${part}, ${times}`)].join(' · ')
	);
}

const circleOf = async (who: string, kind: string) => {
	const circles = await circlesOf(store.read, world.familyId, (await viewerOf(who)).circles);
	return circles.find((circle) => circle.kind === kind)?.id ?? '';
};

beforeEach(async () => {
	at('2026-11-20T10:00:00Z');
	await freshStore();
	world = await aWorld();
});

it('is by day and person, newest first', async () => {
	await opens(world.worker);
	at('2026-11-21T09:00:00Z');
	await opens(world.worker);
	await opens(world.school);
	at('2026-11-21T15:00:00Z');
	await opens(world.worker);
	expect(await readBy(world.mother)).toEqual([
		'2026-11-21 · Kerry, key-worker, 2 · Ms Reed, school, 1',
		'2026-11-20 · Kerry, key-worker, 1'
	]);
	expect((await whoLooked(await viewerOf(world.mother))).days[0]?.label).toBe(
		'Saturday 21 November'
	);
});

it('says so when nobody has', async () => {
	expect(await whoLooked(await viewerOf(world.mother))).toEqual({ days: [], older: null });
});

it('is no look itself', async () => {
	await opens(world.worker);
	const before = await store.read.$count(tables.auditEvent);
	await readBy(world.mother);
	expect(await store.read.$count(tables.auditEvent)).toBe(before);
});

it('names whoever has left since', async () => {
	await opens(world.school);
	const why = { reason: 'work-ended', successorId: world.worker } as const;
	must(await removePerson(await viewerOf(world.worker), world.familyId, world.school, why));
	expect(await readBy(world.mother)).toEqual(['2026-11-20 · Ms Reed, school, 1']);
});

describe('what this parent cannot know of leaves no trace', () => {
	test('a goal of the other parent’s', async () => {
		const circleId = await circleOf(world.mother, 'parent-and-team');
		const goal = { owner: 'family', childIds: [world.childId], wording: someWording } as const;
		const lead = await viewerOf(world.worker);
		const { goalId } = must(await addGoal(lead, world.planId, { ...goal, circleId }));
		await opens(world.worker, { goalId });
		expect(await readBy(world.father)).toEqual([]);
		expect(await readBy(world.mother)).toHaveLength(1);
	});

	test('a young person’s words that were read, and what was said past the worker', async () => {
		await aStaffMember('supervisor');
		const circleId = await circleOf(world.young, 'young-and-adult');
		const entry = { kind: 'worry', feeling: null, words: 'Nights are loud', key: newId() } as const;
		const young = await viewerOf(world.young);
		const { entryId } = must(await saySomething(young, world.familyId, { ...entry, circleId }));
		must(await markVoiceRead(await viewerOf(world.school), world.familyId, entryId));
		const complaint = { words: 'She shouted at me', key: newId() };
		must(await makeComplaint(await viewerOf(world.father), world.familyId, complaint));
		for (const who of [world.mother, world.father]) expect(await readBy(who)).toEqual([]);
	});

	test('a worker who is the other parent', async () => {
		const place = { familyId: world.familyId, personId: world.worker, part: 'father' } as const;
		const row = { ...place, id: newId(), isLead: false, since: '2020-01-01' };
		await store.write((tx) => insertMembership(tx, row));
		await opens(world.worker);
		expect(await readBy(world.mother)).toEqual([]);
	});
});

describe('a look with a reason', () => {
	const looks = async (isQuiet = false) => {
		await breaksGlass(world.stranger, { isQuiet });
		const reader = await readerOf(world.stranger, world.familyId);
		must(await openFamily(reader, { familyId: world.familyId }));
	};
	const lines = async () => (await whoLooked(await viewerOf(world.mother))).days;

	test('is not told while it lasts', async () => {
		await looks();
		at('2026-11-20T11:59:00Z');
		expect(await lines()).toEqual([]);
	});

	test.each([
		['when its time is over', async () => Promise.resolve(at('2026-11-20T12:00:00Z'))],
		['when they are done', async () => must(await endLook(await viewerOf(world.stranger)))]
	])('is told once %s, without the reason', async (_, ends) => {
		await looks();
		await ends();
		const days = await lines();
		expect(days).toMatchObject([
			{ day: '2026-11-20', people: [{ name: 'Toby', part: null, isWithReason: true, times: 1 }] }
		]);
		expect(JSON.stringify(days)).not.toContain('Police');
	});

	test('is never told where that is not safe, seen by a manager or not', async () => {
		await looks(true);
		at('2026-11-21T12:00:00Z');
		expect(await lines()).toEqual([]);
		const [flagged] = await flaggedLooks(store.read, null, 1);
		const sue = await aStaffMember('supervisor');
		must(await seeLook(await viewerOf(sue), flagged!.look.id));
		expect(await lines()).toEqual([]);
	});
});

describe('a long past', () => {
	const dayAt = (day: number) =>
		`2026-0${Math.floor(day / 28) + 1}-${String((day % 28) + 1).padStart(2, '0')}`;

	test('is read page by page, every day once and in order', async () => {
		for (let day = 0; day < 60; day += 1) {
			at(`${dayAt(day)}T10:00:00Z`);
			await opens(world.worker);
		}
		at('2026-11-20T10:00:00Z');
		const read: string[] = [];
		let before: string | undefined;
		for (let page = 0; page < 9; page += 1) {
			const { days, older } = await whoLooked(await viewerOf(world.mother), before);
			read.push(...days.map(({ day }) => day));
			if (older === null) break;
			before = older;
		}
		expect(read).toEqual(Array.from({ length: 60 }, (_, day) => dayAt(59 - day)));
		expect(await readBy(world.mother, '2000-01-01')).toEqual([]);
	});

	test('begins a day when it begins in England', async () => {
		at('2026-07-01T23:30:00Z');
		await opens(world.worker);
		expect(await readBy(world.mother, '2026-07-02')).toEqual([]);
		expect(await readBy(world.mother, '2026-07-03')).toHaveLength(1);
	});
});

test.each(['young', 'worker', 'school', 'stranger'] as const)('%s reads nothing', async (who) => {
	await opens(world.worker);
	expect(await readBy(world[who])).toEqual([]);
});
