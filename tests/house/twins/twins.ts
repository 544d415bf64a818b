/**
 * Two worlds made by the same commands at the same moments with the same ids, one with a secret in
 * it. What is done before, in secret and afterwards draws its ids from different books, so that
 * the secret moves nobody else's.
 */
import { setClock } from '$lib/server/clock';
import { planMeeting } from '$lib/server/commands/meetings/plan-meeting';
import { addPerson, type AddedPerson } from '$lib/server/commands/people/add-person';
import { setIdSource } from '$lib/server/db/id';
import { openFeed } from '$lib/server/live/open';
import { freshStore, urlOf } from '../../support/harness';
import { must, viewerOf } from '../../support/world';
import { learns, opens, rates } from './acts';
import { listenAs, type Listening } from './listening';
import { aCast, everyone, type Cast, type Who } from './people';
import { everythingAskable, everythingReached, type Askable, type ReadingView } from './reachable';
import type { Secret } from './secrets';

/** The ids of a chapter, two digits, begin with its number; all of it is done at one moment. */
function openChapter(number: number, at: string): void {
	let last = 0;
	setClock(() => new Date(at));
	setIdSource(() => {
		last += 1;
		return `000000${number}-0000-7000-8000-${String(last).padStart(12, '0')}`;
	});
}

/** By now everyone has said something, and a round is over, so that every page is full. */
async function before(): Promise<Cast> {
	openChapter(10, '2026-11-10T10:00:00Z');
	const cast = await aCast();
	for (const who of ['worker', 'mother', 'father', 'young', 'school', 'guest'] as const)
		await rates(cast, who, { level: who === 'young' ? 3 : 5 });
	await learns(cast, 'school', cast.goalId, 'Sam came with his bag packed');
	await opens(cast, 'worker');
	return cast;
}

/** Life goes on in both worlds; nobody unseals the round that may be open. */
async function afterwards(cast: Cast): Promise<void> {
	openChapter(30, '2026-11-12T10:00:00Z');
	await rates(cast, 'father', { level: 6 });
	openChapter(31, '2026-11-12T11:00:00Z');
	await rates(cast, 'school', { level: 6 });
	openChapter(32, '2026-11-12T12:00:00Z');
	await learns(cast, 'worker', cast.goalId, 'On time all week');
	await opens(cast, 'worker', cast.goalId);
	const meeting = { kind: 'child-in-need-review', on: '2026-12-01' } as const;
	const details = { planId: cast.planId, startsAt: '10:00', place: 'School' };
	const worker = await viewerOf(cast.worker);
	must(await planMeeting(worker, cast.familyId, { ...meeting, ...details }));
}

const newcomer: AddedPerson = {
	name: 'Ash',
	role: 'network',
	part: 'friend',
	agency: null,
	language: 'en'
};

/** Somebody new ends every stream, which is how we know that all of it was heard. */
async function endStreams(cast: Cast): Promise<void> {
	must(await addPerson(await viewerOf(cast.worker), cast.familyId, newcomer));
	must(await addPerson(await viewerOf(cast.stranger), cast.otherFamilyId, newcomer));
}

export type Reached = Map<Who, Map<string, string>>;

export interface Told {
	reached: Reached;
	askable: Askable;
}

/** Tells one world to its end, and reads it as everyone. `askable` is what its twin could ask. */
export async function tellWorld(
	act: Secret['act'] | undefined,
	views: readonly ReadingView[],
	askable?: Askable
): Promise<Told> {
	const store = await freshStore();
	const feed = await openFeed(store, urlOf(store));
	try {
		const cast = await before();
		const streams = new Map<Who, Listening>();
		for (const who of everyone) {
			const viewer = await viewerOf(cast[who]);
			// Whoever has no family hears nothing, to the end of their session.
			const hears = viewer.audience === 'team' && viewer.places.length > 0;
			if (hears) streams.set(who, await listenAs(viewer));
		}
		openChapter(20, '2026-11-11T10:00:00Z');
		await act?.(cast);
		await afterwards(cast);
		await endStreams(cast);
		const asked = askable ?? (await everythingAskable());
		return { askable: asked, reached: await readAll(cast, views, asked, streams) };
	} finally {
		await feed.close();
		await store.close();
		setClock(null);
		setIdSource(null);
	}
}

async function readAll(
	cast: Cast,
	views: readonly ReadingView[],
	askable: Askable,
	streams: ReadonlyMap<Who, Listening>
): Promise<Reached> {
	const reached: Reached = new Map();
	for (const who of everyone) {
		openChapter(40, '2026-11-13T10:00:00Z');
		const read = await everythingReached(await viewerOf(cast[who]), views, askable);
		const stream = streams.get(who);
		if (stream) read.set('live stream', await stream.untilTheEnd());
		reached.set(who, read);
	}
	return reached;
}
