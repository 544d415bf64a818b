import { afterEach, beforeEach, expect, test } from 'vitest';
import { rateGoal } from '$lib/server/commands/goals/rate-goal';
import { nameFamily } from '$lib/server/commands/families/name-family';
import { addPerson } from '$lib/server/commands/people/add-person';
import { store } from '$lib/server/db/current';
import { newId } from '$lib/server/db/id';
import { latestEvents } from '$lib/server/repositories/events';
import { circlesOf } from '$lib/server/repositories/people';
import { freshStore, urlOf } from '../../../../tests/support/harness';
import { aWorld, must, viewerOf, type World } from '../../../../tests/support/world';
import type { LiveFeed } from './feed';
import { openFeed } from './open';
import { streamFor } from './stream';

let world: World;
let feed: LiveFeed;

beforeEach(async () => {
	const fresh = await freshStore();
	feed = await openFeed(fresh, urlOf(fresh));
	world = await aWorld();
});

afterEach(async () => feed.close());

/** Everything told on a stream until `count` events with an id have come or it ends. */
async function listen(personId: string, lastId: string | null = null) {
	const stop = new AbortController();
	const response = await streamFor(await viewerOf(personId), lastId, stop.signal);
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
