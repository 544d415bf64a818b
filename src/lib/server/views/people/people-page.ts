import { may } from '$lib/server/access/policy';
import type { Viewer } from '$lib/server/access/viewer';
import { today } from '$lib/server/clock';
import { store } from '$lib/server/db/current';
import { circlesOf, membersOf } from '$lib/server/repositories/people';
import { facesOf, type Face } from './faces';
import { readablePlans } from '$lib/server/views/plans/readable-plans';
import { whatWorks, type WhatWorks } from './what-works';
import { byClosenessToChild } from './known-people';

export interface PeoplePage {
	/** Who to ask first, in each family the viewer belongs to; empty when nobody leads yet. */
	leads: Face[];
	family: Face[];
	team: Face[];
	/** What works for each of the family, as far as it was said to the viewer. */
	works: WhatWorks[];
	/** The plan a parent says it in; null for who cannot. */
	worksPlanId: string | null;
	canInviteGuests: boolean;
	/** A parent can read who has looked at the plan. */
	canSeeLooks: boolean;
}

/**
 * Everyone the viewer shares a circle with, and nothing of how to reach them: one family member
 * never learns another's address or number here.
 */
export async function peoplePage(viewer: Viewer): Promise<PeoplePage> {
	const faces = await Promise.all(viewer.places.map(({ familyId }) => facesIn(viewer, familyId)));
	const people = [...new Map(faces.flat().map((face) => [face.id, face])).values()];
	people.sort(byClosenessToChild);
	return {
		leads: people.filter(({ isStaff, isLead }) => isStaff && isLead),
		family: people.filter(({ isStaff }) => !isStaff),
		team: people.filter(({ isStaff, isLead }) => isStaff && !isLead),
		works: await whatWorks(viewer),
		worksPlanId: await planToSayIn(viewer),
		canInviteGuests: may(viewer, 'network:invite'),
		canSeeLooks: may(viewer, 'looks:read')
	};
}

async function planToSayIn(viewer: Viewer): Promise<string | null> {
	if (!may(viewer, 'what-works:say')) return null;
	const plans = await readablePlans(store.read, viewer);
	return plans.find(({ plan, isGuest }) => !isGuest && plan.closedOn === null)?.plan.id ?? null;
}

/** Everyone in one family the viewer shares a circle with; nobody where they have no place. */
export async function facesIn(viewer: Viewer, familyId: string): Promise<Face[]> {
	const [members, circles] = await Promise.all([
		membersOf(store.read, familyId, today()),
		circlesOf(store.read, familyId, viewer.circles)
	]);
	const shared = new Set(circles.flatMap(({ people }) => people.map(({ personId }) => personId)));
	return [...facesOf(members, viewer.personId).values()].filter(({ id }) => shared.has(id));
}
