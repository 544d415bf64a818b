import { beforeEach, expect, it } from 'vitest';
import { readSession, startSession } from '$lib/server/auth/sessions';
import { today } from '$lib/server/clock';
import { store } from '$lib/server/db/current';
import { interpretersOf } from '$lib/server/repositories/meeting-interpreters';
import { freshStore } from '../../../../../tests/support/harness';
import { aWorld, must, viewerOf, type World } from '../../../../../tests/support/world';
import { addInterpreter } from './add-interpreter';
import { endInterpreter } from './end-interpreter';
import { planMeeting } from './plan-meeting';

let world: World;
let meetingId: string;
let noor: string;
beforeEach(async () => {
	await freshStore();
	world = await aWorld();
	const worker = await viewerOf(world.worker);
	const details = {
		planId: null,
		kind: 'visit',
		on: today(),
		startsAt: null,
		place: null
	} as const;
	meetingId = must(await planMeeting(worker, world.familyId, details)).meetingId;
	const person = { name: 'Noor', language: 'ur' };
	noor = must(await addInterpreter(worker, meetingId, person)).personId;
});

it('signs the interpreter out and takes them off the meeting', async () => {
	const { cookie } = await startSession(noor, 'interpreter', false);
	must(await endInterpreter(await viewerOf(world.worker), meetingId, noor));
	expect(await readSession(cookie)).toBeNull();
	expect(await interpretersOf(store.read, [meetingId])).toEqual([]);
});

it.each(['stranger', 'mother', 'school'] as const)('is not for the %s', async (who) => {
	const ended = await endInterpreter(await viewerOf(world[who]), meetingId, noor);
	expect(ended).toEqual({ ok: false, reason: 'not-found' });
});
