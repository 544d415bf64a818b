import { beforeEach, describe, expect, test } from 'vitest';
import { currentLimitsVersion } from '$lib/domain/voice/limits';
import { may } from '$lib/server/access/policy';
import { setClock } from '$lib/server/clock';
import { store } from '$lib/server/db/current';
import { newId } from '$lib/server/db/id';
import { circlesOf } from '$lib/server/repositories/people';
import { latestEvents } from '$lib/server/repositories/events';
import { readersOf, voiceBy, voiceOf } from '$lib/server/repositories/voice';
import { auditOf } from '../../../../../tests/support/audit';
import { freshStore } from '../../../../../tests/support/harness';
import { aWorld, must, viewerOf, type World } from '../../../../../tests/support/world';
import { markVoiceRead } from './mark-voice-read';
import { saySomething } from './say-something';

let world: World;

beforeEach(async () => {
	setClock(() => new Date('2026-11-20T10:00:00Z'));
	await freshStore();
	world = await aWorld();
});

async function circleOf(personId: string, kind: string): Promise<string> {
	const { circles } = await viewerOf(personId);
	const found = await circlesOf(store.read, world.familyId, circles);
	return found.find((circle) => circle.kind === kind)?.id ?? '';
}

const aWorry = (circleId: string) => ({
	kind: 'worry' as const,
	feeling: null,
	words: 'I worry at night.',
	circleId,
	key: newId()
});

const heardBy = async (personId: string) =>
	voiceOf(store.read, (await viewerOf(personId)).circles, [world.familyId]);

async function tellSchool(): Promise<string> {
	const young = await viewerOf(world.young);
	const circleId = await circleOf(world.young, 'young-and-adult');
	return must(await saySomething(young, world.familyId, aWorry(circleId))).entryId;
}

test('what a young person says reaches the adult they chose, and nobody else', async () => {
	const id = await tellSchool();
	expect((await heardBy(world.school)).map((entry) => entry.id)).toEqual([id]);
	for (const who of ['mother', 'father', 'worker', 'stranger'] as const)
		expect(await heardBy(world[who]), who).toEqual([]);
});

test('nor does anyone else learn that it exists from what happens live', async () => {
	await tellSchool();
	for (const who of ['mother', 'father', 'worker'] as const) {
		const events = await latestEvents(store.read, (await viewerOf(world[who])).circles, 50);
		expect(
			events.map(({ kind }) => kind),
			who
		).not.toContain('voice.said');
	}
});

test('the limits they were shown are kept with it', async () => {
	await tellSchool();
	expect(await voiceBy(store.read, world.young)).toMatchObject([
		{ limitsVersion: currentLimitsVersion, words: 'I worry at night.' }
	]);
	const actions = (await auditOf(world.familyId)).map(([action]) => action);
	expect(actions).toContain('voice.said');
});

test('the team is spoken to without being in it: every worker hears, no parent does', async () => {
	const team = await circleOf(world.worker, 'team');
	const outcome = await saySomething(await viewerOf(world.young), world.familyId, aWorry(team));
	const { entryId } = must(outcome);
	for (const who of ['worker', 'school'] as const)
		expect(
			(await heardBy(world[who])).map(({ id }) => id),
			who
		).toEqual([entryId]);
	for (const who of ['mother', 'father', 'stranger'] as const)
		expect(await heardBy(world[who]), who).toEqual([]);
});

test('no parent may read what a young person says, whichever circle it was said to', () => {
	expect(may({ role: 'parent' }, 'voice:read')).toBe(false);
});

describe('refused', () => {
	test.each([
		['a circle of a parent and the team', 'mother', 'parent-and-team'],
		['the team of another family', 'stranger', 'team'],
		['the whole plan of another family', 'stranger', 'whole-plan']
	] as const)('%s', async (_, who, kind) => {
		const { places, circles } = await viewerOf(world[who]);
		const found = await circlesOf(store.read, places[0]?.familyId ?? '', circles);
		const circleId = found.find((circle) => circle.kind === kind)?.id ?? '';
		expect(circleId).not.toBe('');
		const young = await viewerOf(world.young);
		const outcome = await saySomething(young, world.familyId, aWorry(circleId));
		expect(outcome).toEqual({ ok: false, reason: 'circle-not-yours' });
	});

	test.each(['mother', 'worker', 'stranger'] as const)(
		'%s cannot speak as a child',
		async (who) => {
			const circleId = await circleOf(world.worker, 'whole-plan');
			const viewer = await viewerOf(world[who]);
			const outcome = await saySomething(viewer, world.familyId, aWorry(circleId));
			expect(outcome).toEqual({ ok: false, reason: 'not-found' });
		}
	);
});

describe('reading it', () => {
	test('the young person sees who has read it and when, once', async () => {
		const id = await tellSchool();
		const school = await viewerOf(world.school);
		must(await markVoiceRead(school, world.familyId, id));
		must(await markVoiceRead(school, world.familyId, id));
		expect(await readersOf(store.read, [id])).toMatchObject([{ personId: world.school }]);
		const lines = (await auditOf(world.familyId)).filter(([action]) => action === 'voice.read');
		expect(lines).toHaveLength(1);
	});

	test.each(['mother', 'worker', 'stranger'] as const)(
		'%s cannot mark what is not theirs',
		async (who) => {
			const id = await tellSchool();
			const outcome = await markVoiceRead(await viewerOf(world[who]), world.familyId, id);
			expect(outcome).toEqual({ ok: false, reason: 'not-found' });
		}
	);
});
