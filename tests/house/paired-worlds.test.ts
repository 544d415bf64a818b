/**
 * Hidden looks exactly like absent: of two worlds that differ in one secret, whoever may not know
 * it reads the same, byte for byte, in every view there is and on the live stream.
 */
import { describe, expect, test, vi } from 'vitest';
import { inArray } from 'drizzle-orm';
import { audiences } from '$lib/domain/vocabulary';
import type { Viewer } from '$lib/server/access/viewer';
import { store } from '$lib/server/db/current';
import { tables } from '$lib/server/db/tables';
import { freshStore } from '../support/harness';
import { everyone, type Who } from './twins/people';
import {
	everythingAskable,
	readersIn,
	readingViews,
	unknownAsks,
	type ReadingView
} from './twins/reachable';
import { secrets, type Secret } from './twins/secrets';
import { tellWorld, type Reached } from './twins/twins';

// The worlds jump from day to day: who looks every two seconds whether a session is over would end
// the streams of whichever world it looks at.
vi.hoisted(() => vi.useFakeTimers({ toFake: ['setInterval'] }));

const views = readingViews();

/** What `who` reads in one world and not in its twin. */
function differences(who: Who, one: Reached, other: Reached): string[] {
	const [here, there] = [one.get(who), other.get(who)];
	const places = new Set([...(here?.keys() ?? []), ...(there?.keys() ?? [])]);
	return [...places].filter((place) => here?.get(place) !== there?.get(place));
}

async function twins({ act, instead }: Secret, of: readonly ReadingView[] = views) {
	const secret = await tellWorld(act, of);
	const open = await tellWorld(instead, of, secret.askable);
	return (who: Who) => differences(who, secret.reached, open.reached);
}

describe('the twins find', () => {
	const askedOf = (name: string, read: (viewer: Viewer) => Promise<unknown>): ReadingView => ({
		name,
		audiences,
		asks: [],
		read
	});
	const { familyEvent, voiceEntry, rating } = tables;
	const [entry, sealed] = [secrets[0], secrets[1]];

	test.each([
		[
			'a count that takes in what is hidden',
			entry,
			askedOf('leak', () => store.read.$count(voiceEntry))
		],
		[
			'a number in a row that has a gap',
			entry,
			askedOf('leak', async (viewer) =>
				store.read
					.select({ seq: familyEvent.seq })
					.from(familyEvent)
					.where(inArray(familyEvent.circleId, [...viewer.circles]))
			)
		],
		[
			'a rating that is not sealed',
			sealed,
			askedOf('leak', async (viewer) =>
				store.read
					.select({ level: rating.level })
					.from(rating)
					.where(inArray(rating.circleId, [...viewer.circles]))
			)
		],
		[
			'an answer that is refused otherwise',
			entry,
			askedOf('leak', async () => {
				if ((await store.read.$count(voiceEntry)) > 0) throw new Error('not for you');
			})
		]
	])('%s', { timeout: 60_000 }, async (_, secret, leak) => {
		const differencesFor = await twins(secret!, [leak]);
		expect(differencesFor('father')).toContain('leak()');
	});

	test('a view by its first parameter, and all it must be asked for', () => {
		const source = `
			export async function page(viewer: Viewer, goalId: string, sort = 'name', q?: string) {}
			export function shape(viewer: Viewer, facts: Facts) {}
			async function inside(viewer: Viewer) {}
			export async function counted(db: Reader) {}`;
		expect([...readersIn(source)]).toEqual([['page', ['goalId']]]);
	});
});

test('every view can be asked', async () => {
	await freshStore();
	const askable = await everythingAskable();
	expect(views.length).toBeGreaterThan(10);
	expect(views.flatMap((view) => unknownAsks(view, askable))).toEqual([]);
});

describe.each(secrets)('$name', (secret) => {
	test('is known to those it is for and to nobody else', { timeout: 60_000 }, async () => {
		const differencesFor = await twins(secret);
		for (const who of everyone.filter((one) => !secret.known.includes(one)))
			expect(differencesFor(who), who).toEqual([]);
		const knowing = secret.known.filter((who) => differencesFor(who).length > 0);
		expect(knowing.length, 'somebody reads it').toBeGreaterThan(0);
	});
});
