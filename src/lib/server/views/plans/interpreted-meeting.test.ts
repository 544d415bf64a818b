import { afterEach, beforeEach, expect, it } from 'vitest';
import { addDays } from '$lib/domain/time/days';
import type { Language } from '$lib/domain/vocabulary';
import { setClock, today } from '$lib/server/clock';
import { addInterpreter } from '$lib/server/commands/meetings/add-interpreter';
import { endInterpreter } from '$lib/server/commands/meetings/end-interpreter';
import { planMeeting } from '$lib/server/commands/meetings/plan-meeting';
import { freshStore } from '../../../../../tests/support/harness';
import { aWorld, must, viewerOf, type World } from '../../../../../tests/support/world';
import { interpretedMeetings } from './interpreted-meeting';

let world: World;
let noor: string;
let meetingId: string;
beforeEach(async () => {
	setClock(() => new Date('2026-11-20T10:00:00Z'));
	await freshStore();
	world = await aWorld();
	meetingId = await plans(2, 'School');
	noor = await adds(meetingId);
});
afterEach(() => setClock(null));

async function plans(inDays: number, place: string): Promise<string> {
	const meeting = { planId: world.planId, kind: 'visit', on: addDays(today(), inDays) } as const;
	const details = { ...meeting, startsAt: '10:00', place };
	return must(await planMeeting(await viewerOf(world.worker), world.familyId, details)).meetingId;
}
const adds = async (meeting: string, language: Language = 'ur') =>
	must(await addInterpreter(await viewerOf(world.worker), meeting, { name: 'Noor', language }))
		.personId;

it('is the meeting and who comes, as what they are: no name, no child, nothing of the plan', async () => {
	await plans(3, 'Town hall');
	const seen = await interpretedMeetings({ ...(await viewerOf(noor)), language: 'en' });
	expect(seen).toEqual([
		{
			id: meetingId,
			kind: 'visit',
			day: 'Sunday 22 November',
			startsAt: '10:00',
			place: 'School',
			parts: ['key-worker', 'child', 'mother', 'father', 'school']
		}
	]);
	expect(JSON.stringify(seen)).not.toMatch(/Sam|Kerry|Mina|Farid|Reed|Hill|On time/);
});

it('is there until the end of its day, and then is not', async () => {
	const viewer = await viewerOf(noor);
	setClock(() => new Date('2026-11-22T23:50:00Z'));
	expect(await interpretedMeetings(viewer)).toHaveLength(1);
	setClock(() => new Date('2026-11-23T00:10:00Z'));
	expect(await interpretedMeetings(viewer)).toEqual([]);
});

it('is gone at once for whoever was taken off it', async () => {
	const viewer = await viewerOf(noor);
	must(await endInterpreter(await viewerOf(world.worker), meetingId, noor));
	expect(await interpretedMeetings(viewer)).toEqual([]);
});

it('is nobody else’s: not another interpreter’s, and not the family’s', async () => {
	const other = await adds(await plans(4, 'Home'));
	expect(await interpretedMeetings(await viewerOf(other))).toMatchObject([{ place: 'Home' }]);
	expect(await interpretedMeetings(await viewerOf(world.mother))).toEqual([]);
});
