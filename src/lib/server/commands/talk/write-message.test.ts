import { beforeEach, expect, test } from 'vitest';
import { store } from '$lib/server/db/current';
import { newId } from '$lib/server/db/id';
import { latestEvents } from '$lib/server/repositories/events';
import { talkPage } from '$lib/server/repositories/talk';
import { auditOf } from '../../../../../tests/support/audit';
import { freshStore } from '../../../../../tests/support/harness';
import { circleIdOf } from '../../../../../tests/support/talk';
import { aWorld, must, viewerOf, type World } from '../../../../../tests/support/world';
import { writeMessage } from './write-message';

let world: World;
let circleId: string;

beforeEach(async () => {
	await freshStore();
	world = await aWorld();
	circleId = await circleIdOf(world.mother, world.familyId, 'parent-and-team');
});

const write = async (who: keyof World, words = 'Can you ring me?', key = newId()) =>
	writeMessage(await viewerOf(world[who]), circleId, { words, key });
const thread = () => talkPage(store.read, circleId, null, 10);

test('a mother and her team write to each other, in the language of each', async () => {
	must(await write('mother'));
	const viewer = await viewerOf(world.worker);
	must(await writeMessage(viewer, circleId, { words: 'جی', language: 'ur', key: newId() }));
	const written = (await thread()).map(({ authorId, language }) => [authorId, language]);
	expect(written).toHaveLength(2);
	expect(written).toEqual(
		expect.arrayContaining([
			[world.mother, 'en'],
			[world.worker, 'ur']
		])
	);
	const [entry] = (await auditOf(world.familyId)).slice(-1);
	expect(entry?.slice(0, 2)).toEqual(['talk.said', world.worker]);
});

test('the same form twice is one message; with other words it is refused', async () => {
	const key = newId();
	must(await write('mother', 'Hello', key));
	must(await write('mother', 'Hello', key));
	expect(await thread()).toHaveLength(1);
	expect(await write('mother', 'Other', key)).toMatchObject({ reason: 'sent-differently-before' });
	expect(await write('worker', 'Hello', key)).toMatchObject({ reason: 'not-your-form' });
});

test.each(['father', 'young', 'stranger'] as const)(
	'the %s is told that it is not there',
	async (who) => {
		expect(await write(who)).toEqual({ ok: false, reason: 'not-found' });
		expect(await thread()).toEqual([]);
	}
);

test('nobody is told of it live who is not in the circle', async () => {
	must(await write('mother'));
	const heardBy = async (who: keyof World) =>
		(await latestEvents(store.read, (await viewerOf(world[who])).circles, 5)).some(
			({ kind }) => kind === 'talk.said'
		);
	expect(await heardBy('worker')).toBe(true);
	expect(await heardBy('father')).toBe(false);
});

test('the team among themselves have no thread here', async () => {
	const own = await circleIdOf(world.worker, world.familyId, 'team');
	const outcome = await writeMessage(await viewerOf(world.worker), own, {
		words: 'x',
		key: newId()
	});
	expect(outcome).toEqual({ ok: false, reason: 'not-found' });
});
