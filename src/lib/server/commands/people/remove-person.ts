import { isStaff } from '$lib/domain/families/circles';
import type { LeavingReason } from '$lib/domain/vocabulary';
import { may } from '$lib/server/access/policy';
import { placeIn, type Viewer } from '$lib/server/access/viewer';
import { now, today } from '$lib/server/clock';
import { store } from '$lib/server/db/current';
import type { Tx } from '$lib/server/db/store';
import { takeOutOfCircle } from '$lib/server/repositories/circles';
import { circleIdsWith, lockFamily } from '$lib/server/repositories/families';
import { addToCircle, circleIdsOfKind, circlesOf } from '$lib/server/repositories/people';
import { membersOf, type CircleRow, type Member } from '$lib/server/repositories/people';
import { plansOfChildren } from '$lib/server/repositories/plans';
import { hasUnopened } from '$lib/server/repositories/voice';
import { notFound, refused, type NotFound, type Refusal } from '../outcome';
import { record } from '../record';
import { endPlace } from './end-place';
import { newCircle } from './seat';

export interface Removal {
	reason: LeavingReason;
	/** For an adult a young person trusted: who they can talk to in private from now on. */
	successorId: string | null;
}

export type RemoveOutcome =
	| { ok: true }
	| NotFound
	| Refusal<'leads' | 'child-on-plan' | 'successor-needed' | 'successor-not-here'>;

/**
 * Take somebody out of a family. Everything of it is closed to them at once; what they said stays
 * where it was said. Only the team is told. The lead is named first, and a young person is never
 * left without an adult to talk to.
 */
export async function removePerson(
	viewer: Viewer,
	familyId: string,
	personId: string,
	{ reason, successorId }: Removal
): Promise<RemoveOutcome> {
	return store.write(async (tx) => {
		if (!may(viewer, 'person:remove') || !placeIn(viewer, familyId)) return notFound;
		await lockFamily(tx, familyId);
		const members = await membersOf(tx, familyId, today());
		const leaver = members.find((member) => member.personId === personId);
		if (!leaver) return notFound;
		if (leaver.isLead) return refused('leads');
		if (await isOnPlan(tx, leaver)) return refused('child-on-plan');
		const trusting = await trustedIn(tx, familyId, leaver);
		if (trusting.length > 0) {
			if (successorId === null) return refused('successor-needed');
			if (!isSuccessor(members, leaver, successorId)) return refused('successor-not-here');
			for (const circle of trusting) await handOver(tx, familyId, circle, personId, successorId);
		}
		await endPlace(tx, personId, familyId, reason);
		const [circleId] = await circleIdsOfKind(tx, familyId, 'team');
		await record(tx, viewer, {
			action: 'person.removed',
			familyId,
			subjectId: personId,
			...(circleId === undefined ? {} : { circleId })
		});
		return { ok: true };
	});
}

async function isOnPlan(tx: Tx, { personId, part }: Member): Promise<boolean> {
	if (part !== 'child') return false;
	const plans = await plansOfChildren(tx, [personId]);
	return plans.some(({ closedOn }) => closedOn === null);
}

/** Circles in which this adult is the only one a young person can talk to. */
async function trustedIn(
	db: Tx,
	familyId: string,
	{ personId, part }: Pick<Member, 'personId' | 'part'>
): Promise<CircleRow[]> {
	if (part === 'child') return [];
	const ids = await circleIdsWith(db, familyId, 'young-and-adult', personId);
	const circles = await circlesOf(db, familyId, ids);
	return circles.filter(({ people }) => {
		const others = people.filter((person) => person.personId !== personId);
		return others.length > 0 && others.every(({ role }) => role === 'young-person');
	});
}

/** Adults a young person could talk to instead: never a parent, never whoever leaves. */
function isSuccessor(
	members: readonly Member[],
	leaver: Pick<Member, 'personId'>,
	successorId: string
): boolean {
	return members.some(
		({ personId, role }) =>
			personId === successorId &&
			personId !== leaver.personId &&
			(isStaff(role) || role === 'network')
	);
}

/**
 * From now on the young person talks to somebody else. What was opened before stays between those
 * it was said to; what nobody has opened yet must be heard, so then the new adult comes into the
 * same circle.
 */
async function handOver(
	tx: Tx,
	familyId: string,
	circle: CircleRow,
	leaverId: string,
	successorId: string
): Promise<void> {
	if (await hasUnopened(tx, circle.id)) return addToCircle(tx, circle.id, [successorId], now());
	const young = circle.people.map(({ personId }) => personId).filter((id) => id !== leaverId);
	await takeOutOfCircle(tx, circle.id, leaverId);
	await newCircle(tx, familyId, 'young-and-adult', [...young, successorId]);
}
