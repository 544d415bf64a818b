import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Viewer } from '$lib/server/access/viewer';
import { endSessionsOf } from '$lib/server/auth/sessions';
import { now, setClock } from '$lib/server/clock';
import { disableStaff } from '$lib/server/commands/admin/disable-staff';
import { rateGoal } from '$lib/server/commands/goals/rate-goal';
import { endLook } from '$lib/server/commands/families/end-look';
import { nameFamily } from '$lib/server/commands/families/name-family';
import { record } from '$lib/server/commands/record';
import { addPerson } from '$lib/server/commands/people/add-person';
import { changeCircle } from '$lib/server/commands/people/change-circle';
import { removePerson } from '$lib/server/commands/people/remove-person';
import { store } from '$lib/server/db/current';
import { newId } from '$lib/server/db/id';
import type { Tx } from '$lib/server/db/store';
import { tables } from '$lib/server/db/tables';
import { latestEvents } from '$lib/server/repositories/events';
import { circlesOf } from '$lib/server/repositories/people';
import { breaksGlass, readerOf } from '../../../../tests/support/glass';
import { passMinutes } from '../../../../tests/support/door';
import { freshStore, urlOf } from '../../../../tests/support/harness';
import { listeningAs } from '../../../../tests/support/listening';
import { aStaffMember, aWorld, must, viewerOf, type World } from '../../../../tests/support/world';
import type { LiveFeed } from './feed';
import { openFeed } from './open';
import { streamFor } from './stream';
import { lookAtListeners } from './watch';

interface Given {
	session?: string;
	until?: Date;
	viewer?: Viewer;
}

let world: World;
let feed: LiveFeed;

beforeEach(async () => {
	const fresh = await freshStore();
	feed = await openFeed(fresh, urlOf(fresh));
	world = await aWorld();
});

afterEach(async () => {
	setClock(null);
	await feed.close();
});

/** A session of this person's, by its handle. */
const sessionOf = async (personId: string) => (await listeningAs(await viewerOf(personId))).session;

/** What is told on a stream of this person's, piece by piece. */
async function listen(personId: string, lastId: string | null = null, given: Given = {}) {
	const stop = new AbortController();
	const session = given.session ?? (await sessionOf(personId));
	const viewer = given.viewer ?? (await viewerOf(personId));
	const { until = null, lookId = null } = viewer.glass ?? {};
	const listening = { session, until: given.until ?? until, lookId };
	const response = await streamFor(viewer, lastId, stop.signal, listening);
	const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
	let text = '';
	return {
		async until(wanted: RegExp): Promise<string> {
			while (!wanted.test(text)) {
				const { done, value } = await reader.read();
				if (done) throw new Error(`ended before ${wanted}: ${text}`);
				text += value;
			}
			return text;
		},
		async untilTheEnd(): Promise<string> {
			for (;;) {
				const { done, value } = await reader.read();
				if (done) return text;
				text += value;
			}
		},
		stop: () => stop.abort()
	};
}

async function rate(who: 'mother' | 'father', kind: 'whole-plan' | 'parent-and-team') {
	const viewer = await viewerOf(world[who]);
	const circles = await circlesOf(store.read, world.familyId, viewer.circles);
	const circleId = circles.find((circle) => circle.kind === kind)?.id ?? '';
	const rating = { level: 5, note: null, howTheyKnow: null, circleId, key: newId() };
	must(await rateGoal(viewer, world.goalId, rating));
}

test('a rating reaches those who look, as it is said', async () => {
	const worker = await listen(world.worker);
	await rate('mother', 'whole-plan');
	expect(await worker.until(/goal\.rated/)).toContain(world.familyId);
	worker.stop();
});

test('what is said to a circle reaches only the circle, and leaves no gap to count', async () => {
	const father = await listen(world.father);
	await rate('mother', 'parent-and-team');
	await rate('mother', 'whole-plan');
	const told = await father.until(/goal\.rated/);
	expect(told.match(/goal\.rated/g)).toHaveLength(1);
	expect(told).not.toMatch(/"seq"|^id: \d+$/m);
	father.stop();
});

test('after a break nothing is missed: it goes on from the last event seen', async () => {
	const [seen] = await latestEvents(store.read, (await viewerOf(world.worker)).circles, 1);
	await rate('mother', 'whole-plan');
	await rate('father', 'whole-plan');
	const worker = await listen(world.worker, seen?.id ?? null);
	const told = await worker.until(/goal\.rated[\s\S]*goal\.rated/);
	expect(told).toContain('event: resync');
	worker.stop();
});

test('an event of a circle one is not in is no place to go on from', async () => {
	await rate('mother', 'parent-and-team');
	const [hidden] = await latestEvents(store.read, (await viewerOf(world.worker)).circles, 1);
	const father = await listen(world.father, hidden?.id ?? null);
	await rate('mother', 'whole-plan');
	expect((await father.until(/goal\.rated/)).match(/goal\.rated/g)).toHaveLength(1);
	father.stop();
});

test('another family is not heard', async () => {
	const viewer = await viewerOf(world.stranger);
	const stranger = await listen(world.stranger);
	await rate('mother', 'whole-plan');
	must(await nameFamily(viewer, viewer.places[0]?.familyId ?? '', { name: 'Elsewhere' }));
	expect(await stranger.until(/family\.named/)).not.toContain('goal.rated');
	stranger.stop();
});

test('when who may see what changes, the stream ends so that the browser comes back afresh', async () => {
	const worker = await listen(world.worker);
	const nan = {
		name: 'Nan',
		role: 'network',
		part: 'grandparent',
		agency: null,
		language: 'en'
	} as const;
	must(await addPerson(await viewerOf(world.worker), world.familyId, nan));
	expect(await worker.untilTheEnd()).toContain('person.added');
});

describe('a stream ends, and says when to come back,', () => {
	const { session, person } = tables;

	/** Whether a look at those who listen ends the stream. */
	async function endsAfter(change: () => Promise<void> | void, given: Given = {}) {
		const handle = await sessionOf(world.worker);
		const worker = await listen(world.worker, null, { session: handle, ...given });
		await lookAtListeners();
		await worker.until(/retry: 1000/);
		await change();
		await lookAtListeners();
		expect(await worker.untilTheEnd()).toMatch(/retry: \d+\n\n$/);
	}
	const write = (job: (tx: Tx) => Promise<unknown>) =>
		store.write(async (tx) => void (await job(tx)));

	test('when its session is ended', () => endsAfter(() => endSessionsOf(world.worker)));

	test('when nobody uses the session: listening is not using it', () =>
		endsAfter(() => passMinutes(15.1)));

	test('when the person is frozen', () =>
		endsAfter(() =>
			write((tx) => tx.update(person).set({ frozenAt: now() }).where(eq(person.id, world.worker)))
		));

	test('when an administrator disables them', () =>
		endsAfter(async () => {
			const alex = await viewerOf(await aStaffMember('administrator', 'Alex'));
			must(await disableStaff(alex, world.worker));
		}));

	test('when the content is locked', () =>
		endsAfter(() => write((tx) => tx.update(session).set({ unlockedUntil: now() }))));

	test('when a new day begins, since places end with a day', async () => {
		const evening = new Date('2026-11-22T23:55:00Z');
		setClock(() => evening);
		await endsAfter(() => setClock(() => new Date('2026-11-23T00:01:00Z')));
	});

	test('at the second a look that was lent is over', async () => {
		const until = new Date(now().getTime() + 60_000);
		await endsAfter(() => setClock(() => until), { until });
	});
});

test('one who may still listen is not disturbed by another who may not', async () => {
	const mother = await listen(world.mother);
	const worker = await listen(world.worker);
	await endSessionsOf(world.mother);
	await lookAtListeners();
	await mother.untilTheEnd();
	await rate('father', 'whole-plan');
	expect(await worker.until(/goal\.rated/)).toContain(world.familyId);
	worker.stop();
});

test.each(['person.removed', 'circle.changed'] as const)('%s ends it too', async (action) => {
	const worker = await listen(world.worker);
	const [circleId = ''] = (await viewerOf(world.mother)).circles;
	const entry = { action, familyId: world.familyId, subjectId: world.father, circleId };
	await store.write((tx) => record(tx, { personId: world.worker }, entry));
	await worker.untilTheEnd();
});

describe('a stream that is open ends at once, and nothing said after is heard,', () => {
	test('when its listener is taken out of the family', async () => {
		const school = await listen(world.school);
		const worker = await viewerOf(world.worker);
		const why = { reason: 'work-ended', successorId: world.worker } as const;
		must(await removePerson(worker, world.familyId, world.school, why));
		expect(await school.untilTheEnd()).toMatch(/retry: \d+\n\n$/);
		const again = await listen(world.school);
		const other = await listen(world.worker);
		await rate('mother', 'whole-plan');
		await other.until(/goal\.rated/);
		other.stop();
		await endSessionsOf(world.school);
		await lookAtListeners();
		expect(await again.untilTheEnd()).not.toContain('goal.rated');
	});

	test('when its listener is taken out of one circle: the others are still heard', async () => {
		const hers = (await viewerOf(world.mother)).circles;
		const circles = await circlesOf(store.read, world.familyId, hers);
		const circleId = circles.find(({ kind }) => kind === 'parent-and-team')?.id ?? '';
		const before = await listen(world.school);
		const change = { personId: world.school, isAdding: false };
		must(await changeCircle(await viewerOf(world.worker), world.familyId, circleId, change));
		await before.untilTheEnd();
		const after = await listen(world.school);
		await rate('mother', 'parent-and-team');
		await rate('father', 'whole-plan');
		const told = await after.until(/goal\.rated/);
		expect(told.match(/goal\.rated/g)).toHaveLength(1);
		expect(told).toContain(world.father);
		after.stop();
	});
});

describe('whoever looks with a reason', () => {
	const listenThroughGlass = async () => {
		await breaksGlass(world.stranger);
		const viewer = await readerOf(world.stranger, world.familyId);
		return listen(world.stranger, null, { viewer });
	};

	test('hears what everyone in the plan hears, and nothing said to fewer', async () => {
		const stranger = await listenThroughGlass();
		await rate('mother', 'parent-and-team');
		await rate('mother', 'whole-plan');
		expect((await stranger.until(/goal\.rated/)).match(/goal\.rated/g)).toHaveLength(1);
		stranger.stop();
	});

	test.each([
		[
			'when their time is over',
			async () => Promise.resolve(setClock(() => new Date(Date.now() + 2 * 3_600_000)))
		],
		['when they are done', async () => must(await endLook(await viewerOf(world.stranger)))]
	])('hears no more %s', async (_, ends) => {
		const stranger = await listenThroughGlass();
		await lookAtListeners();
		await stranger.until(/retry: 1000/);
		await ends();
		await lookAtListeners();
		await rate('mother', 'whole-plan');
		expect(await stranger.untilTheEnd()).not.toContain('goal.rated');
	});
});
