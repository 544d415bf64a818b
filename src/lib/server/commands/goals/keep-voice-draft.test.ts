import { beforeEach, describe, expect, test } from 'vitest';
import { maxVoiceBytes } from '$lib/domain/ratings/voice-note';
import { setClock } from '$lib/server/clock';
import { store } from '$lib/server/db/current';
import { newId } from '$lib/server/db/id';
import { tables } from '$lib/server/db/tables';
import { circlesOf } from '$lib/server/repositories/people';
import {
	saidAboutGoal,
	voiceNoteFile,
	waitingVoiceFile
} from '$lib/server/views/goals/said-about-goal';
import { sensesOfGoal } from '$lib/server/views/goals/senses';
import { freshStore } from '../../../../../tests/support/harness';
import { aWorld, must, viewerOf, type World } from '../../../../../tests/support/world';
import { closeGoal } from './close-goal';
import { makeSense } from './make-sense';
import { keepVoiceDraft } from './keep-voice-draft';
import { rateGoal } from './rate-goal';

const sound = Buffer.from('\x1a\x45\xdf\xa3 la la la', 'latin1');
let world: World;

beforeEach(async () => {
	setClock(() => new Date('2026-11-20T10:00:00Z'));
	await freshStore();
	world = await aWorld();
});

const keep = async (personId: string, bytes: Uint8Array = sound, seconds = 4) =>
	keepVoiceDraft(await viewerOf(personId), world.goalId, { bytes, seconds });

async function circleOf(personId: string, kind: string): Promise<string> {
	const { circles } = await viewerOf(personId);
	const found = await circlesOf(store.read, world.familyId, circles);
	return found.find((circle) => circle.kind === kind)?.id ?? '';
}

async function rate(personId: string, voiceId: string | null, kind = 'whole-plan') {
	const rating = { level: 6, note: null, howTheyKnow: null, key: newId(), voiceId };
	const circleId = await circleOf(personId, kind);
	return rateGoal(await viewerOf(personId), world.goalId, { ...rating, circleId });
}

const saidTo = async (personId: string) =>
	(await saidAboutGoal(await viewerOf(personId), world.goalId)) ?? [];
const drafts = () => store.read.select().from(tables.voiceDraft);

test('what waits is its speaker’s alone', async () => {
	const { voiceDraftId } = must(await keep(world.mother));
	expect((await waitingVoiceFile(await viewerOf(world.mother), voiceDraftId))?.content).toEqual(
		sound
	);
	for (const other of [world.father, world.worker, world.young, world.stranger])
		expect(await waitingVoiceFile(await viewerOf(other), voiceDraftId)).toBeNull();
	expect(await saidTo(world.mother)).toEqual([]);
});

test('it goes out with its rating, to the same people, and waits no more', async () => {
	const { voiceDraftId } = must(await keep(world.mother));
	must(await rate(world.mother, voiceDraftId, 'parent-and-team'));
	expect(await drafts()).toEqual([]);
	const [mine] = await saidTo(world.mother);
	const voiceId = mine?.voice?.id ?? '';
	expect(mine?.voice?.seconds).toBe(4);
	expect(await voiceNoteFile(await viewerOf(world.mother), voiceId)).toMatchObject({
		content: sound,
		mediaType: 'audio/webm'
	});
	for (const other of [world.father, world.young, world.stranger])
		expect(await voiceNoteFile(await viewerOf(other), voiceId)).toBeNull();
});

test('a voice is sealed as long as its number is', async () => {
	const { voiceDraftId } = must(await keep(world.mother));
	must(await rate(world.mother, voiceDraftId));
	const voiceId = (await saidTo(world.mother))[0]?.voice?.id ?? '';
	expect(await voiceNoteFile(await viewerOf(world.father), voiceId)).toBeNull();
	setClock(() => new Date('2027-03-01T10:00:00Z'));
	expect((await voiceNoteFile(await viewerOf(world.father), voiceId))?.content).toEqual(sound);
});

test('what a goal means can be spoken, to the same people', async () => {
	const { voiceDraftId } = must(await keep(world.mother));
	const circleId = await circleOf(world.mother, 'parent-and-team');
	const said = { answer: 'not-sure', words: null, circleId, key: newId() } as const;
	must(
		await makeSense(await viewerOf(world.mother), world.goalId, { ...said, voiceId: voiceDraftId })
	);
	const voiceOf = async (who: string) => {
		const senses = await sensesOfGoal(await viewerOf(who), world.goalId);
		return (senses?.mine ?? senses?.others[0])?.voiceId ?? '';
	};
	const voiceId = await voiceOf(world.mother);
	expect(await voiceOf(world.worker)).toBe(voiceId);
	for (const who of [world.mother, world.worker])
		expect((await voiceNoteFile(await viewerOf(who), voiceId))?.content).toEqual(sound);
	expect(await voiceOf(world.father)).toBe('');
	expect(await voiceNoteFile(await viewerOf(world.father), voiceId)).toBeNull();
});

test('pictures that were tapped stand with the number', async () => {
	const circleId = await circleOf(world.mother, 'whole-plan');
	const said = { level: 6, note: null, howTheyKnow: null, key: newId(), circleId };
	const pictures = { helped: ['rest', 'team'], inTheWay: ['money'] } as const;
	must(await rateGoal(await viewerOf(world.mother), world.goalId, { ...said, ...pictures }));
	expect(await saidTo(world.mother)).toMatchObject([pictures]);
});

describe('a rating is kept', () => {
	test('without a note that is another’s', async () => {
		const { voiceDraftId } = must(await keep(world.mother));
		must(await rate(world.father, voiceDraftId));
		expect(await saidTo(world.father)).toEqual([]);
		expect(await drafts()).toHaveLength(1);
	});

	test('without a note that is gone', async () => {
		must(await rate(world.mother, newId()));
	});
});

test('a second takes the place of the first, and what nobody sent is gone after a day', async () => {
	must(await keep(world.mother));
	must(await keep(world.mother));
	expect(await drafts()).toHaveLength(1);
	setClock(() => new Date('2026-11-21T10:00:01Z'));
	must(await keep(world.father));
	expect(await drafts()).toMatchObject([{ personId: world.father }]);
});

describe('is not kept', () => {
	test.each([
		['what is no sound', Buffer.from('<html>'), 4, 'not-a-voice-note'],
		['nothing', Buffer.alloc(0), 0, 'not-a-voice-note'],
		['more than a minute', sound, 61, 'too-long'],
		['too many bytes', Buffer.concat([sound, Buffer.alloc(maxVoiceBytes)]), 4, 'too-long']
	])('%s', async (_, bytes, seconds, reason) => {
		expect(await keep(world.mother, bytes, seconds)).toEqual({ ok: false, reason });
		expect(await drafts()).toEqual([]);
	});

	test('for somebody who cannot see the goal', async () => {
		expect(await keep(world.stranger)).toMatchObject({ ok: false, reason: 'not-found' });
	});

	test('once the goal has ended', async () => {
		must(await closeGoal(await viewerOf(world.worker), world.goalId, { closedOn: '2026-11-20' }));
		expect(await keep(world.mother)).toEqual({ ok: false, reason: 'goal-is-closed' });
	});
});
