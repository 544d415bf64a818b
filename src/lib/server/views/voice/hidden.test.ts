/** What a young person says leaves no trace on the pages of those it was not said to. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { VoiceCircleKind } from '$lib/domain/voice/limits';
import { voiceCirclesOf } from '$lib/server/access/voice-circles';
import type { Viewer } from '$lib/server/access/viewer';
import { setClock, today } from '$lib/server/clock';
import { openFeedbackRound } from '$lib/server/commands/feedback/open-feedback-round';
import { rateGoal } from '$lib/server/commands/goals/rate-goal';
import { addPerson } from '$lib/server/commands/people/add-person';
import { markVoiceRead } from '$lib/server/commands/voice/mark-voice-read';
import { saySomething } from '$lib/server/commands/voice/say-something';
import { store } from '$lib/server/db/current';
import { newId } from '$lib/server/db/id';
import type { LiveFeed } from '$lib/server/live/feed';
import { openFeed } from '$lib/server/live/open';
import { streamFor } from '$lib/server/live/stream';
import { findGoal } from '$lib/server/repositories/goals';
import { feedbackPage } from '$lib/server/views/feedback/feedback-page';
import { familyPage } from '$lib/server/views/families/family-page';
import { goalPage } from '$lib/server/views/goals/goal-page';
import { planHome } from '$lib/server/views/goals/plan-home';
import { tellPage } from '$lib/server/views/goals/tell-page';
import { peoplePage } from '$lib/server/views/people/people-page';
import { datesPage } from '$lib/server/views/plans/dates-page';
import { freshStore, urlOf } from '../../../../../tests/support/harness';
import { listeningAs } from '../../../../../tests/support/listening';
import { aWorld, must, viewerOf, type World } from '../../../../../tests/support/world';
import { saidByMe } from './said-by-me';

type Outsider = 'mother' | 'father' | 'guest' | 'nurse';

let world: World & { guest: string; nurse: string };
let roundId: string;
let feed: LiveFeed;

beforeEach(async () => {
	setClock(() => new Date('2026-11-20T10:00:00Z'));
	const fresh = await freshStore();
	feed = await openFeed(fresh, urlOf(fresh));
	const made = await aWorld();
	const worker = await viewerOf(made.worker);
	const common = { agency: null, language: 'en' };
	const nan = { ...common, name: 'Nan', role: 'network', part: 'grandparent' } as const;
	const nora = { ...common, name: 'Nora', role: 'agency-member', part: 'health-visitor' } as const;
	const add = async (person: Parameters<typeof addPerson>[2]) =>
		must(await addPerson(worker, made.familyId, person)).personId;
	const guest = await add({ ...nan, goalIds: [made.goalId] });
	world = { ...made, guest, nurse: await add(nora) };
	const round = { questions: ['help-helped'], opensOn: today(), closesOn: '2026-12-20' } as const;
	roundId = must(await openFeedbackRound({ personId: null }, round)).roundId;
});

afterEach(async () => feed.close());

/** Says something to a circle of this kind, and somebody in it reads it. */
async function sayTo(kind: VoiceCircleKind): Promise<void> {
	const young = await viewerOf(world.young);
	const circles = await voiceCirclesOf(store.read, young);
	const circleId = circles.find((circle) => circle.kind === kind)?.id ?? '';
	const entry = { kind: 'worry', feeling: null, words: 'Nights', circleId, key: newId() } as const;
	const { entryId } = must(await saySomething(young, world.familyId, entry));
	must(await markVoiceRead(await viewerOf(world.school), world.familyId, entryId));
}

/** Every page of theirs as text; the keys of forms are made anew each time. */
async function pagesOf(viewer: Viewer): Promise<string> {
	const pages = await Promise.all([
		planHome(viewer, new Date(0)),
		goalPage(viewer, world.goalId),
		tellPage(viewer),
		datesPage(viewer),
		peoplePage(viewer),
		feedbackPage(viewer, roundId),
		saidByMe(viewer),
		viewer.audience === 'team' && familyPage(viewer, world.familyId, { isWhole: true })
	]);
	return JSON.stringify(pages, (name, value: unknown) =>
		['key', 'askKey'].includes(name) ? '' : value
	);
}

/** All that is told live between now and the next number everyone may see. */
async function toldTo(viewer: Viewer, meanwhile: () => Promise<void>): Promise<string> {
	const stop = new AbortController();
	const { body } = await streamFor(viewer, null, stop.signal, await listeningAs(viewer));
	const reader = body!.pipeThrough(new TextDecoderStream()).getReader();
	await meanwhile();
	await rateForAll();
	let text = '';
	while (!text.includes('goal.rated')) text += (await reader.read()).value ?? '';
	stop.abort();
	return text;
}

async function rateForAll(): Promise<void> {
	const worker = await viewerOf(world.worker);
	const goal = await findGoal(store.read, worker.circles, world.goalId);
	const rating = { level: 5, note: null, howTheyKnow: null, circleId: goal?.circleId ?? '' };
	must(await rateGoal(worker, world.goalId, { ...rating, key: newId() }));
}

const hiddenFrom: [VoiceCircleKind, Outsider][] = [
	['young-and-adult', 'mother'],
	['young-and-adult', 'father'],
	['young-and-adult', 'guest'],
	['young-and-adult', 'nurse'],
	['team', 'mother'],
	['team', 'father'],
	['team', 'guest'],
	['whole-plan', 'mother'],
	['whole-plan', 'father'],
	['whole-plan', 'guest']
];

describe.each(hiddenFrom)('said to %s, hidden from %s', (kind, who) => {
	test('every page stays as it was, to the letter', async () => {
		const before = await pagesOf(await viewerOf(world[who]));
		await sayTo(kind);
		expect(await pagesOf(await viewerOf(world[who]))).toBe(before);
	});

	test('nothing is told live', async () => {
		const told = await toldTo(await viewerOf(world[who]), () => sayTo(kind));
		expect(told).not.toContain('voice');
		expect(told.match(/^id: /gm)).toHaveLength(1);
	});
});

test.each(['team', 'whole-plan'] as const)(
	'the team is told live of what is said to %s',
	async (kind) => {
		const told = await toldTo(await viewerOf(world.worker), () => sayTo(kind));
		expect(told).toContain('voice.said');
		expect(told).toContain('voice.read');
	}
);

test('a page that changes is noticed', async () => {
	const before = await pagesOf(await viewerOf(world.mother));
	await rateForAll();
	expect(await pagesOf(await viewerOf(world.mother))).not.toBe(before);
});
