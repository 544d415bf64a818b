import { beforeEach, describe, expect, it } from 'vitest';
import { leavingReasons } from '$lib/domain/vocabulary';
import { readInvitation } from '$lib/server/auth/invitations';
import { readSession, startSession } from '$lib/server/auth/sessions';
import { today } from '$lib/server/clock';
import { store } from '$lib/server/db/current';
import { newId } from '$lib/server/db/id';
import { circlesOf, everMembersOf, membersOf } from '$lib/server/repositories/people';
import { findReadableGoal } from '$lib/server/views/goals/find-readable';
import { auditOf } from '../../../../../tests/support/audit';
import { circleOf } from '../../../../../tests/support/circles';
import { freshStore } from '../../../../../tests/support/harness';
import { aStaffMember, aWorld, must, viewerOf } from '../../../../../tests/support/world';
import type { World } from '../../../../../tests/support/world';
import { rateGoal } from '../goals/rate-goal';
import { addInterpreter } from '../meetings/add-interpreter';
import { planMeeting } from '../meetings/plan-meeting';
import { saySomething } from '../voice/say-something';
import { markVoiceRead } from '../voice/mark-voice-read';
import { addPerson } from './add-person';
import { nameLead } from './name-lead';
import { removePerson } from './remove-person';

let world: World;
beforeEach(async () => {
	await freshStore();
	world = await aWorld();
});

const remove = async (personId: string, successorId: string | null = null, by = world.worker) =>
	removePerson(await viewerOf(by), world.familyId, personId, { reason: 'asked', successorId });

const anotherWorker = async (): Promise<string> => {
	const personId = await aStaffMember('key-worker', 'Ola');
	const person = { name: 'Ola', role: 'key-worker', part: 'key-worker', agency: null } as const;
	const here = { ...person, language: 'en', personId };
	return must(await addPerson(await viewerOf(world.worker), world.familyId, here)).personId;
};

const says = async (): Promise<string> => {
	const circleId = await circleOf(world.young, world.familyId, 'young-and-adult');
	const entry = { kind: 'worry', feeling: null, words: 'Nights', key: newId(), circleId } as const;
	return must(await saySomething(await viewerOf(world.young), world.familyId, entry)).entryId;
};

describe('whoever is removed', () => {
	it('has no place, no circle and no goal from that moment', async () => {
		expect(await remove(world.father)).toEqual({ ok: true });
		const father = await viewerOf(world.father);
		expect(father).toMatchObject({ places: [], circles: [] });
		expect(await findReadableGoal(father, world.goalId)).toBeNull();
		const members = await membersOf(store.read, world.familyId, today());
		expect(members.some(({ personId }) => personId === world.father)).toBe(false);
	});

	it('is still named for what they said', async () => {
		const circleId = await circleOf(world.father, world.familyId, 'whole-plan');
		const said = { level: 4, note: 'Better', howTheyKnow: null, circleId, key: newId() };
		must(await rateGoal(await viewerOf(world.father), world.goalId, said));
		must(await remove(world.father));
		const found = await findReadableGoal(await viewerOf(world.worker), world.goalId);
		const rating = found?.facts.ratings.find(({ raterId }) => raterId === world.father);
		const sealed = found?.facts.sealed.find(({ raterId }) => raterId === world.father);
		expect(rating ?? sealed).toBeDefined();
		expect(found?.people.face(world.father).name).toBe('Farid');
		const ever = await everMembersOf(store.read, [world.familyId]);
		expect(ever.find(({ personId }) => personId === world.father)?.endedAt).not.toBeNull();
	});

	it('is signed out everywhere, when they belong to no other family', async () => {
		const { cookie } = await startSession(world.father, 'parent', false);
		must(await remove(world.father));
		expect(await readSession(cookie)).toBeNull();
	});

	it('stays signed in for their work, with nothing of this family', async () => {
		const { cookie } = await startSession(world.school, 'agency-member', false);
		must(await remove(world.school, world.worker));
		expect(await readSession(cookie)).not.toBeNull();
		expect((await viewerOf(world.school)).circles).toEqual([]);
	});

	it('cannot come back by an invitation that was open', async () => {
		const worker = await viewerOf(world.worker);
		const meeting = { planId: world.planId, kind: 'visit', on: today() } as const;
		const details = { ...meeting, startsAt: null, place: null };
		const { meetingId } = must(await planMeeting(worker, world.familyId, details));
		const noor = must(await addInterpreter(worker, meetingId, { name: 'Noor', language: 'ur' }));
		expect(await readInvitation(noor.token)).not.toBeNull();
		expect(await remove(noor.personId)).toEqual({ ok: false, reason: 'not-found' });
	});

	it.each(leavingReasons)('leaves for the reason %s, once', async (reason) => {
		const viewer = await viewerOf(world.worker);
		const why = { reason, successorId: null };
		must(await removePerson(viewer, world.familyId, world.father, why));
		expect(await removePerson(viewer, world.familyId, world.father, why)).toEqual({
			ok: false,
			reason: 'not-found'
		});
		const told = (await auditOf(world.familyId)).filter(([action]) => action === 'person.removed');
		expect(told).toEqual([['person.removed', world.worker, world.father]]);
	});
});

it('coming back is a fresh place, and the old circle of one parent stays closed', async () => {
	const before = await circleOf(world.father, world.familyId, 'parent-and-team');
	must(await remove(world.father));
	const person = { name: 'Farid', role: 'parent', part: 'father', agency: null } as const;
	const again = { ...person, language: 'en' };
	const added = must(await addPerson(await viewerOf(world.worker), world.familyId, again));
	const { circles } = await viewerOf(added.personId);
	expect(circles).not.toContain(before);
	const kinds = await circlesOf(store.read, world.familyId, circles);
	expect(kinds.map(({ kind }) => kind).sort()).toEqual(['parent-and-team', 'whole-plan']);
});

describe('who is not removed', () => {
	it('the lead, before another is named', async () => {
		const other = await anotherWorker();
		expect(await remove(world.worker)).toEqual({ ok: false, reason: 'leads' });
		must(await nameLead(await viewerOf(world.worker), world.familyId, other));
		expect(await remove(world.worker, null, other)).toEqual({ ok: true });
		expect((await viewerOf(world.worker)).places).toEqual([]);
	});

	it('a child of an open plan', async () => {
		expect(await remove(world.young)).toEqual({ ok: false, reason: 'child-on-plan' });
	});

	it.each(['stranger', 'mother', 'school'] as const)('anyone by the %s', async (who) => {
		expect(await remove(world.father, null, world[who])).toEqual({
			ok: false,
			reason: 'not-found'
		});
	});
});

describe('the adult a young person trusts', () => {
	it('is not removed before somebody else is chosen, who is no parent', async () => {
		expect(await remove(world.school)).toEqual({ ok: false, reason: 'successor-needed' });
		for (const wrong of [world.mother, world.school, world.stranger])
			expect(await remove(world.school, wrong)).toEqual({
				ok: false,
				reason: 'successor-not-here'
			});
	});

	it('hands over, and what was heard before stays where it was', async () => {
		const before = await circleOf(world.young, world.familyId, 'young-and-adult');
		const entryId = await says();
		must(await markVoiceRead(await viewerOf(world.school), world.familyId, entryId));
		must(await remove(world.school, world.worker));
		const { circles } = await viewerOf(world.worker);
		expect(circles).not.toContain(before);
		const shared = await circlesOf(store.read, world.familyId, circles);
		const theirs = shared.find(({ kind }) => kind === 'young-and-adult');
		expect(theirs?.people.map(({ personId }) => personId).sort()).toEqual(
			[world.worker, world.young].sort()
		);
	});

	it('hands over the same circle where something was not heard yet', async () => {
		const before = await circleOf(world.young, world.familyId, 'young-and-adult');
		await says();
		must(await remove(world.school, world.worker));
		expect((await viewerOf(world.worker)).circles).toContain(before);
		expect((await viewerOf(world.school)).circles).not.toContain(before);
	});
});
