import type { RequestEvent } from '@sveltejs/kit';
import { beforeEach, describe, expect, test } from 'vitest';
import { setClock, today } from '$lib/server/clock';
import { closeGoal } from '$lib/server/commands/goals/close-goal';
import { store } from '$lib/server/db/current';
import { newId } from '$lib/server/db/id';
import { ratingsOf } from '$lib/server/repositories/sayings';
import { circleOf } from '../support/circles';
import { freshStore } from '../support/harness';
import { aWorld, must, viewerOf, type World } from '../support/world';
import * as outbox from '$lib/offline/outbox';
import { aDay, type Taker } from '$lib/offline/outbox-days';
import { sealTo } from '$lib/offline/seal';
import { deliver } from '$lib/server/outbox/deliver';
import { authorOf, openSealed, outboxFor } from '$lib/server/outbox/sealed';

let world: World;
let circleId: string;

beforeEach(async () => {
	setClock(() => new Date('2026-11-20T10:00:00Z'));
	await freshStore();
	world = await aWorld();
	circleId = await circleOf(world.mother, world.familyId, 'whole-plan');
});

const ratingOf = (change: Record<string, string> = {}) => ({
	level: '6',
	note: 'The alarm',
	circleId,
	key: newId(),
	...change
});

interface How {
	/** Who wrote it. */
	by?: string;
	/** Whose session it is sent under. */
	under?: string;
	to?: string;
	id?: string;
	about?: string;
}

async function send(fields: Record<string, string>, how: How = {}) {
	const { by = world.mother, under = by, to = `/plan/goals/${world.goalId}/rate?/send` } = how;
	const [author, viewer] = [authorOf(by), await viewerOf(under)];
	const id = how.id ?? fields['key'] ?? newId();
	const { publicKey = '' } = outboxFor(await viewerOf(by)) ?? {};
	const text = JSON.stringify({ to, fields: Object.entries(fields) });
	const sealed = await sealTo(publicKey, text, how.about ?? `${id}|${author}`);
	const locals = { viewer, language: 'en', session: null };
	const url = new URL('http://localhost/api/outbox');
	const event = { locals, url, params: {}, route: { id: '/api/outbox' } };
	return deliver(event as unknown as RequestEvent, viewer, { id, author, sealed });
}

/** The service itself, behind the network of a bad day. */
function theService(day: string): Taker {
	const people = new Map([
		['a', world.mother],
		['b', world.father]
	]);
	const keys = new Map<string, string>();
	return {
		async take({ id, session, author, text, isHopeless }) {
			const key = keys.get(id) ?? newId();
			keys.set(id, key);
			const rating = ratingOf({ note: `${day}${text}`, key, level: isHopeless ? '11' : '5' });
			const [by, under] = [people.get(author) ?? '', people.get(session) ?? ''];
			return (await send(rating, { by, under })).outcome;
		},
		async rows() {
			const nameOf = (id: string) => (id === world.mother ? 'a' : 'b');
			return (await kept()).flatMap(({ raterId, note }) => {
				const [, text] = (note ?? '').split(day);
				return text === undefined ? [] : [{ author: nameOf(raterId), text }];
			});
		}
	};
}

const kept = async () =>
	ratingsOf(store.read, (await viewerOf(world.worker)).circles, [world.goalId]);
const taken = { outcome: 'taken', status: 200 };
const refused = (status: number) => ({ outcome: 'refused', status });

describe('the seal', () => {
	test('is opened here, about the same thing only', async () => {
		const { publicKey = '' } = outboxFor(await viewerOf(world.mother)) ?? {};
		const sealed = await sealTo(publicKey, 'words', 'id|author');
		expect(openSealed(sealed, 'id|author')?.trim()).toBe('words');
		expect(openSealed(sealed, 'id|another')).toBeNull();
		expect(openSealed(`${sealed.slice(0, -2)}AA`, 'id|author')).toBeNull();
		expect(openSealed(`A${sealed.slice(1)}`, 'id|author')).toBeNull();
		expect(openSealed('AAAA', 'id|author')).toBeNull();
	});

	test('is different each time, and its length says little', async () => {
		const { publicKey = '' } = outboxFor(await viewerOf(world.mother)) ?? {};
		const [one, two] = [
			await sealTo(publicKey, 'a', ''),
			await sealTo(publicKey, 'a'.repeat(99), '')
		];
		expect(one).not.toBe(two);
		expect(one.length).toBe(two.length);
	});

	test('staff keep nothing on a phone', async () => {
		expect(outboxFor(await viewerOf(world.worker))).toBeNull();
	});
});

describe('what waited on a phone', () => {
	test('goes where its form would have gone, once, however often it is sent', async () => {
		const rating = ratingOf();
		expect(await send(rating)).toEqual(taken);
		expect(await send(rating)).toEqual(taken);
		expect(await kept()).toMatchObject([{ level: 6, note: 'The alarm', circleId }]);
	});

	test('is dated by this clock, whatever the phone thinks', async () => {
		await send(ratingOf({ writtenAt: '1970-01-01', on: '2099-01-01' }));
		expect(await kept()).toMatchObject([{ on: '2026-11-20' }]);
	});

	test('a step that was ticked', async () => {
		const to = `/plan/goals/${world.goalId}?/mark`;
		expect(await send({ stepId: world.stepId, isDone: 'yes', key: newId() }, { to })).toEqual(
			taken
		);
	});

	test('what a young person rated, by their own door and not the family’s', async () => {
		const circle = await circleOf(world.young, world.familyId, 'whole-plan');
		const to = `/me/goals/${world.goalId}/rate?/send`;
		const rating = ratingOf({ circleId: circle });
		expect(await send(rating, { by: world.young, to })).toEqual(taken);
		expect(await send(ratingOf(), { by: world.young })).toEqual(refused(404));
	});

	test('two phones without signal: both are kept', async () => {
		expect(await send(ratingOf({ note: 'One phone' }))).toEqual(taken);
		expect(await send(ratingOf({ note: 'Another' }))).toEqual(taken);
		expect((await kept()).map(({ note }) => note).sort()).toEqual(['Another', 'One phone']);
	});
});

describe('what is refused', () => {
	test("another person's, before it is opened: 403", async () => {
		const outcome = await send(ratingOf(), { under: world.father });
		expect(outcome).toEqual({ outcome: 'not-yours', status: 403 });
		expect(await kept()).toEqual([]);
	});

	test('the same key with other words: 422', async () => {
		const rating = ratingOf();
		await send(rating);
		expect(await send({ ...rating, note: 'Other words' })).toEqual(refused(422));
		expect(await kept()).toHaveLength(1);
	});

	test("the key of another person's form: 403", async () => {
		const rating = ratingOf();
		await send(rating);
		expect(await send(rating, { by: world.father })).toEqual(refused(403));
	});

	test('a goal that closed in the meantime: 409', async () => {
		must(await closeGoal(await viewerOf(world.worker), world.goalId, { closedOn: today() }));
		expect(await send(ratingOf())).toEqual(refused(409));
	});

	test.each([
		['an answer that is none', { level: '11' }, {}],
		['a key that is not its own', {}, { id: 'b0a5f1de-0000-4000-8000-000000000000' }],
		['sealed about something else', {}, { about: 'x' }],
		['a form that does not wait on phones', {}, { to: '/sign-out' }],
		['an address elsewhere', {}, { to: 'https://example.org/me/say?/send' }]
	])('%s: 400', async (_, change, how) => {
		expect(await send(ratingOf(change), how)).toEqual(refused(400));
		expect(await kept()).toEqual([]);
	});

	test('a goal of another family is not here: 404', async () => {
		const other = await aWorld();
		const to = `/plan/goals/${other.goalId}/rate?/send`;
		expect(await send(ratingOf(), { to })).toEqual(refused(404));
	});
});

test('a hundred bad days with the service itself: nothing lost, doubled, or under the wrong person', async () => {
	const wrong: string[] = [];
	let written = 0;
	for (let seed = 1; seed <= 100; seed += 1) {
		const told = await aDay(outbox, seed, theService(`day ${seed}: `));
		written += told.written;
		wrong.push(...told.wrong.map((what) => `${seed}: ${what}`));
	}
	expect(wrong).toEqual([]);
	expect(written).toBeGreaterThan(100);
});
