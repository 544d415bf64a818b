import { isSharedWithAnotherParent } from '$lib/domain/families/guests';
import { partsOf } from '$lib/domain/families/parts';
import type { Part } from '$lib/domain/vocabulary';
import { may } from '$lib/server/access/policy';
import { placeIn, type Viewer } from '$lib/server/access/viewer';
import { now, today } from '$lib/server/clock';
import { store } from '$lib/server/db/current';
import { newId } from '$lib/server/db/id';
import type { Tx } from '$lib/server/db/store';
import { lockFamily } from '$lib/server/repositories/families';
import type { GoalRow } from '$lib/server/repositories/goals';
import { circlesOf, insertMembership, insertPerson } from '$lib/server/repositories/people';
import { findShownGoal } from '../goals/find-shown-goal';
import { once, type OnceRefusal } from '../once';
import { notFound, refused, type NotFound, type Refusal } from '../outcome';
import { record } from '../record';
import { newGuestDoor, openGuestDoor, type GuestInvitation } from './guest-door';
import { seatAtGoals } from './seat';

export interface NewGuest {
	name: string;
	part: Part;
	language: string;
	/** All of one family; at least one. */
	goalIds: readonly string[];
	/** Made when the form opened. */
	key: string;
}

export type InviteGuestOutcome =
	| GuestInvitation
	| NotFound
	| OnceRefusal
	| Refusal<'part-not-theirs' | 'goal-is-closed' | 'another-parent-sees'>;

/**
 * A parent invites somebody of their own network to chosen goals, and to nothing else. Only goals no
 * other parent sees: what two parents share, the worker opens with both of them.
 */
export async function inviteGuest(
	viewer: Viewer,
	{ key, ...guest }: NewGuest
): Promise<InviteGuestOutcome> {
	const placed = await store.write(async (tx) => {
		if (!may(viewer, 'network:invite')) return notFound;
		if (!partsOf('network').includes(guest.part)) return refused('part-not-theirs');
		const goals = await goalsFor(tx, viewer, guest.goalIds);
		const familyId = goals?.[0]?.familyId;
		if (!goals || familyId === undefined || !placeIn(viewer, familyId)) return notFound;
		await lockFamily(tx, familyId);
		if (goals.some(({ closedOn }) => closedOn !== null)) return refused('goal-is-closed');
		if (await isSeenByAnotherParent(tx, viewer, goals)) return refused('another-parent-sees');
		const saved = await once(tx, viewer.personId, key, guest, async (id) => {
			const { name, part, language } = guest;
			const person = { id, role: 'network', name, agency: null, language } as const;
			await insertPerson(tx, { ...person, createdAt: now() });
			const place = { id: newId(), familyId, personId: id, part, isLead: false };
			await insertMembership(tx, { ...place, since: today(), until: null });
			await seatAtGoals(tx, familyId, id, goals);
			await record(tx, viewer, { action: 'person.added', familyId, subjectId: id });
		});
		return saved.ok ? { ok: true as const, familyId, personId: saved.subjectId } : saved;
	});
	if (!placed.ok) return placed;
	const { familyId, personId } = placed;
	const door = await newGuestDoor(viewer, familyId, personId);
	return store.write(async (tx) => {
		await record(tx, viewer, { action: 'person.invited', familyId, subjectId: personId });
		return openGuestDoor(tx, door);
	});
}

/** Null when one of them is not the viewer's to see, or they are of several families. */
async function goalsFor(tx: Tx, viewer: Viewer, goalIds: readonly string[]) {
	const goals: GoalRow[] = [];
	for (const goalId of new Set(goalIds)) {
		const goal = await findShownGoal(tx, viewer, goalId);
		if (!goal || (goals[0] && goals[0].familyId !== goal.familyId)) return null;
		goals.push(goal);
	}
	return goals;
}

async function isSeenByAnotherParent(tx: Tx, viewer: Viewer, goals: readonly GoalRow[]) {
	const [first] = goals;
	if (!first) return false;
	const ids = [...new Set(goals.map(({ circleId }) => circleId))];
	const circles = await circlesOf(tx, first.familyId, ids);
	return circles.some(({ people }) => isSharedWithAnotherParent(people, viewer.personId));
}
