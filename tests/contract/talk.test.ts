import { beforeEach, expect, test } from 'vitest';
import { newId } from '$lib/server/db/id';
import type { Store } from '$lib/server/db/store';
import {
	insertTalkMessage,
	insertTalkRead,
	lastTalk,
	readUpTo,
	talkPage,
	unreadTalk
} from '$lib/server/repositories/talk';
import { freshStore } from '../support/harness';
import { aHome, aPerson, later, type Home } from './rows';

let store: Store;
let home: Home;
let worker: string;

beforeEach(async () => {
	store = await freshStore();
	home = await aHome(store);
	worker = await store.write((tx) => aPerson(tx));
});

async function write(authorId: string, minute: number): Promise<string> {
	const { familyId, circleId } = home;
	const id = newId();
	const row = { id, familyId, circleId, authorId, words: 'x', language: 'en', at: later(minute) };
	await store.write((tx) => insertTalkMessage(tx, row));
	return id;
}
const read = (messageId: string, personId: string, minute: number) =>
	store.write((tx) => insertTalkRead(tx, { messageId, personId, at: later(minute) }));
const unread = async (personId: string) =>
	(await unreadTalk(store.read, [home.circleId], personId)).map(({ authorId, count }) => [
		authorId,
		count
	]);

test('pages of a thread leave nothing out and repeat nothing, even within one moment', async () => {
	const ids: string[] = [];
	for (let turn = 0; turn < 9; turn += 1) ids.push(await write(worker, Math.floor(turn / 4)));
	const found: string[] = [];
	let before: { at: Date; id: string } | null = null;
	for (;;) {
		const page = await talkPage(store.read, home.circleId, before, 2);
		found.push(...page.map(({ id }) => id));
		before = page.at(-1) ?? null;
		if (page.length === 0) break;
	}
	expect(found).toEqual(ids.toReversed());
});

test('what others wrote is unread until it, or something later, is read', async () => {
	const first = await write(worker, 1);
	await write(worker, 2);
	await write(home.personId, 3);
	expect(await unread(home.personId)).toEqual([[worker, 2]]);
	expect(await read(first, home.personId, 4)).toBe(true);
	expect(await read(first, home.personId, 5)).toBe(false);
	expect(await unread(home.personId)).toEqual([[worker, 1]]);
	expect(await unread(worker)).toEqual([[home.personId, 1]]);
	expect(await readUpTo(store.read, home.circleId, [home.personId, worker])).toEqual([
		{ personId: home.personId, upTo: later(1), at: later(4) }
	]);
});

test('when each person last wrote', async () => {
	await write(worker, 1);
	await write(worker, 2);
	expect(await lastTalk(store.read, [home.circleId])).toEqual([
		{ familyId: home.familyId, authorId: worker, at: later(2) }
	]);
	expect(await lastTalk(store.read, [])).toEqual([]);
});
