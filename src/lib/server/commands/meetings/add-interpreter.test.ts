import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addDays } from '$lib/domain/time/days';
import { viewerFor } from '$lib/server/access/viewers';
import { readInvitation } from '$lib/server/auth/invitations';
import { setClock, today } from '$lib/server/clock';
import { store } from '$lib/server/db/current';
import { auditOf } from '../../../../../tests/support/audit';
import { freshStore } from '../../../../../tests/support/harness';
import { aWorld, must, viewerOf, type World } from '../../../../../tests/support/world';
import { addInterpreter } from './add-interpreter';
import { endInterpreter } from './end-interpreter';
import { holdMeeting } from './hold-meeting';
import { planMeeting } from './plan-meeting';

let world: World;
let meetingId: string;
beforeEach(async () => {
	await freshStore();
	world = await aWorld();
	const meeting = { planId: world.planId, kind: 'visit', on: addDays(today(), 2) } as const;
	const details = { ...meeting, startsAt: '10:00', place: 'School' };
	const planned = await planMeeting(await viewerOf(world.worker), world.familyId, details);
	meetingId = must(planned).meetingId;
});
afterEach(() => setClock(null));

const noor = { name: 'Noor', language: 'ur' };
const add = async (by = world.worker) => addInterpreter(await viewerOf(by), meetingId, noor);
const isLetIn = async (personId: string) => (await viewerFor(store.read, personId)) !== null;
const onDay = (days: number) => {
	const day = addDays(today(), days);
	setClock(() => new Date(`${day}T12:00:00Z`));
};

describe('somebody who interprets at one meeting', () => {
	it('is in no circle and has no place, and comes in with the worker beside them', async () => {
		const added = must(await add());
		const viewer = await viewerOf(added.personId);
		expect(viewer).toMatchObject({ audience: 'interpreter', circles: [], places: [] });
		expect((await readInvitation(added.token))?.isInPerson).toBe(true);
		expect((await readInvitation(added.shortCode))?.personId).toBe(added.personId);
		const [entry] = (await auditOf(world.familyId)).slice(-1);
		expect(entry).toEqual(['interpreter.added', world.worker, added.personId]);
	});

	it('is here until the end of the day of the meeting, and then is not', async () => {
		const { personId } = must(await add());
		onDay(2);
		expect(await isLetIn(personId)).toBe(true);
		onDay(1);
		expect(await isLetIn(personId)).toBe(false);
	});

	it('is out at once when the worker says so', async () => {
		const { personId, token } = must(await add());
		const end = async (by: string) => endInterpreter(await viewerOf(by), meetingId, personId);
		expect(await end(world.mother)).toEqual({ ok: false, reason: 'not-found' });
		must(await end(world.worker));
		expect(await isLetIn(personId)).toBe(false);
		expect(await readInvitation(token)).toBeNull();
		expect(await end(world.worker)).toEqual({ ok: false, reason: 'not-found' });
	});
});

it.each(['stranger', 'mother', 'school'] as const)('is not for the %s', async (who) => {
	expect(await add(world[who])).toEqual({ ok: false, reason: 'not-found' });
});

it('not for a meeting that is over', async () => {
	onDay(3);
	expect(await add()).toEqual({ ok: false, reason: 'meeting-is-over' });
	must(await holdMeeting(await viewerOf(world.worker), meetingId, { heldOn: today() }));
	expect(await add()).toEqual({ ok: false, reason: 'meeting-is-over' });
});
