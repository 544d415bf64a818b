import { beforeEach, expect, it } from 'vitest';
import { addDays } from '$lib/domain/time/days';
import { today } from '$lib/server/clock';
import { store } from '$lib/server/db/current';
import { newId } from '$lib/server/db/id';
import { meetingsOf } from '$lib/server/repositories/plans';
import { auditOf } from '../../../../../tests/support/audit';
import { freshStore } from '../../../../../tests/support/harness';
import { aWorld, must, viewerOf, type World } from '../../../../../tests/support/world';
import { planMeeting, type NewMeeting } from './plan-meeting';

let world: World;
beforeEach(async () => {
	await freshStore();
	world = await aWorld();
});

const aMeeting = (change: Partial<NewMeeting> = {}): NewMeeting => ({
	planId: world.planId,
	kind: 'child-in-need-review',
	on: addDays(today(), 10),
	startsAt: '10:30',
	place: 'School',
	...change
});
const plan = async (meeting: NewMeeting, who = world.worker) =>
	planMeeting(await viewerOf(who), world.familyId, meeting);
const seenBy = async (who: string) =>
	meetingsOf(store.read, (await viewerOf(who)).circles, [world.familyId]);

it("stands in everyone's dates, once", async () => {
	const key = newId();
	const { meetingId } = must(await plan(aMeeting({ key })));
	must(await plan(aMeeting({ key })));
	expect(await seenBy(world.mother)).toMatchObject([{ id: meetingId, place: 'School' }]);
	const [entry] = (await auditOf(world.familyId)).slice(-1);
	expect(entry).toEqual(['meeting.planned', world.worker, meetingId]);
});

it('reviews a plan only after the day it starts, and only a plan of this family', async () => {
	expect(await plan(aMeeting({ on: today() }))).toEqual({
		ok: false,
		reason: 'review-before-start'
	});
	must(await plan(aMeeting({ on: today(), kind: 'visit' })));
	expect(await plan(aMeeting({ planId: newId() }))).toEqual({ ok: false, reason: 'not-found' });
});

it.each(['stranger', 'mother', 'school'] as const)('is not for the %s', async (who) => {
	expect(await plan(aMeeting(), world[who])).toEqual({ ok: false, reason: 'not-found' });
	expect(await seenBy(world.worker)).toEqual([]);
});
