import { beforeEach, expect, test } from 'vitest';
import { addDays } from '$lib/domain/time/days';
import { readInvitation } from '$lib/server/auth/invitations';
import { today } from '$lib/server/clock';
import { planMeeting } from '$lib/server/commands/meetings/plan-meeting';
import { store } from '$lib/server/db/current';
import { newId } from '$lib/server/db/id';
import { interpretersOf } from '$lib/server/repositories/meeting-interpreters';
import { freshStore } from '../../../../tests/support/harness';
import { aPost, whatCameOf } from '../../../../tests/support/posts';
import { aWorld, must, viewerOf, type World } from '../../../../tests/support/world';
import { interpreterActions } from './interpreter-forms';

let world: World;
let meetingId: string;
beforeEach(async () => {
	await freshStore();
	world = await aWorld();
	const meeting = { planId: world.planId, kind: 'visit', on: addDays(today(), 2) } as const;
	const details = { ...meeting, startsAt: null, place: null };
	const worker = await viewerOf(world.worker);
	meetingId = must(await planMeeting(worker, world.familyId, details)).meetingId;
});

type Act = keyof typeof interpreterActions;
async function post(act: Act, fields: Record<string, string>, by = world.worker) {
	const event = aPost({ viewer: await viewerOf(by), fields });
	return whatCameOf(() => interpreterActions[act](event));
}
const noor = (change: Record<string, string> = {}) => ({
	...{ meetingId, name: 'Noor', language: 'ur' },
	...change
});
const added = () => interpretersOf(store.read, [meetingId]);

test('the way in is shown once, to whoever makes it, with the worker beside them', async () => {
	const came = await post('interpreter', noor());
	expect(came).toMatchObject({
		status: 200,
		data: { invitation: { name: 'Noor', isInPerson: true, message: null } }
	});
	const { invitation } = (came as unknown as { data: { invitation: { shortCode: string } } }).data;
	const [one] = await added();
	expect((await readInvitation(invitation.shortCode))?.personId).toBe(one?.personId);
});

test.each([
	['no name', { name: ' ' }, 'name'],
	['a name that turns round what is read', { name: 'Noor\u202Eevil' }, 'name'],
	['a language we do not have', { language: 'xx' }, 'language'],
	['no meeting', { meetingId: 'x' }, 'meetingId']
])('%s is a 400 that keeps what was typed', async (_, change, field) => {
	const came = await post('interpreter', noor(change));
	expect(came).toMatchObject({ status: 400, data: { values: change } });
	expect(came).toHaveProperty(`data.errors.${field}`);
	expect(await added()).toEqual([]);
});

test('taken off again, back to the page, and the way in is gone', async () => {
	await post('interpreter', noor());
	const personId = (await added())[0]?.personId ?? '';
	const off = { meetingId, personId };
	expect(await post('endInterpreter', off)).toMatchObject({ status: 303 });
	expect(await added()).toEqual([]);
	expect(await post('endInterpreter', off)).toMatchObject({ status: 404 });
});

test.each(['mother', 'school', 'stranger'] as const)('the %s can do neither', async (who) => {
	expect(await post('interpreter', noor(), world[who])).toMatchObject({ status: 404 });
	await post('interpreter', noor());
	const personId = (await added())[0]?.personId ?? '';
	const off = { meetingId, personId };
	expect(await post('endInterpreter', off, world[who])).toMatchObject({ status: 404 });
	expect(await added()).toHaveLength(1);
});

test('a meeting that is not there', async () => {
	const absent = noor({ meetingId: newId() });
	expect(await post('interpreter', absent)).toMatchObject({ status: 404 });
});
