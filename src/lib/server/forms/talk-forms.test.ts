import { beforeEach, expect, test } from 'vitest';
import { store } from '$lib/server/db/current';
import { newId } from '$lib/server/db/id';
import { talkPage } from '$lib/server/repositories/talk';
import { freshStore } from '../../../../tests/support/harness';
import { aPost, whatCameOf } from '../../../../tests/support/posts';
import { circleIdOf, writes } from '../../../../tests/support/talk';
import { aWorld, viewerOf, type World } from '../../../../tests/support/world';
import { readTalkAction, writeMessageAction } from './talk-forms';

const write = writeMessageAction('family');
const read = readTalkAction('family');
let world: World;
let circleId: string;

beforeEach(async () => {
	await freshStore();
	world = await aWorld();
	circleId = await circleIdOf(world.mother, world.familyId, 'parent-and-team');
});

async function post(act: typeof write, fields: Record<string, string>, by = world.mother) {
	const event = aPost({ viewer: await viewerOf(by), params: { circleId }, fields });
	return whatCameOf(() => act(event));
}
const aMessage = (change: Record<string, string> = {}) => ({
	words: 'Can you ring me?',
	language: 'en',
	key: newId(),
	...change
});
const written = async () => (await talkPage(store.read, circleId, null, 10)).length;

test('a message is sent once, and the page comes back to it', async () => {
	const message = aMessage();
	expect(await post(write, message)).toMatchObject({ status: 303 });
	expect(await post(write, message)).toMatchObject({ status: 303 });
	expect(await post(write, { ...message, words: 'Other' })).toMatchObject({
		status: 422,
		data: { values: { words: 'Other' } }
	});
	expect(await written()).toBe(1);
});

test.each([
	['nothing', { words: '  ' }, 'words'],
	['too much', { words: 'a'.repeat(2001) }, 'words'],
	['a language we do not have', { language: 'xx' }, 'language'],
	['a key that was not made here', { key: 'again' }, 'key']
])('%s is a 400 that keeps what was typed', async (_, change, field) => {
	const came = await post(write, aMessage(change));
	expect(came).toMatchObject({ status: 400, data: { values: change } });
	expect(came).toHaveProperty(`data.errors.${field}`);
	expect(await written()).toBe(0);
});

test('her thread is one 404 for him, to write in and to read', async () => {
	const messageId = await writes(world.mother, circleId, 'Please do not tell him');
	expect(await post(write, aMessage(), world.father)).toMatchObject({ status: 404 });
	const hidden = await post(read, { messageId }, world.father);
	const absent = await post(read, { messageId: newId() }, world.father);
	expect(hidden.status).toBe(404);
	expect(JSON.stringify(hidden)).toBe(JSON.stringify(absent));
	expect(await written()).toBe(1);
});
