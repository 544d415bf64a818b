import { beforeEach, expect, it } from 'vitest';
import { addDays } from '$lib/domain/time/days';
import { today } from '$lib/server/clock';
import { store } from '$lib/server/db/current';
import { meetingsOf } from '$lib/server/repositories/plans';
import { auditOf } from '../../../../../tests/support/audit';
import { freshStore } from '../../../../../tests/support/harness';
import { aWorld, must, viewerOf, type World } from '../../../../../tests/support/world';
import { holdMeeting } from './hold-meeting';
import { planMeeting, type NewMeeting } from './plan-meeting';

let world: World;
beforeEach(async () => {
	await freshStore();
	world = await aWorld();
});

async function aMeeting(kind: NewMeeting['kind']): Promise<string> {
	const on = addDays(today(), 10);
	const meeting = { planId: world.planId, kind, on, startsAt: null, place: null };
	const planned = await planMeeting(await viewerOf(world.worker), world.familyId, meeting);
	return must(planned).meetingId;
}
const hold = async (meetingId: string, heldOn: string, who = world.worker) =>
	holdMeeting(await viewerOf(who), meetingId, { heldOn });

it('says once when a meeting took place', async () => {
	const id = await aMeeting('visit');
	expect(await hold(id, today())).toEqual({ ok: true });
	const { circles } = await viewerOf(world.mother);
	const [meeting] = await meetingsOf(store.read, circles, [world.familyId]);
	expect(meeting?.heldOn).toBe(today());
	const [entry] = (await auditOf(world.familyId)).slice(-1);
	expect(entry).toEqual(['meeting.held', world.worker, id]);
	expect(await hold(id, today())).toEqual({ ok: false, reason: 'already-held' });
});

it('neither in the future, nor a review on the day the plan starts', async () => {
	const id = await aMeeting('child-in-need-review');
	expect(await hold(id, addDays(today(), 1))).toEqual({ ok: false, reason: 'in-the-future' });
	expect(await hold(id, today())).toEqual({ ok: false, reason: 'review-before-start' });
});

it.each(['stranger', 'mother', 'school'] as const)('is not for the %s', async (who) => {
	const id = await aMeeting('visit');
	expect(await hold(id, today(), world[who])).toEqual({ ok: false, reason: 'not-found' });
});
