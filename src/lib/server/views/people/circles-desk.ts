import { addProblem, isChangeable, takeOutProblem } from '$lib/domain/families/changing-circles';
import type { CircleKind } from '$lib/domain/vocabulary';
import { may } from '$lib/server/access/policy';
import type { Viewer } from '$lib/server/access/viewer';
import { today } from '$lib/server/clock';
import { store } from '$lib/server/db/current';
import { saidTo, type SaidToCircle } from '$lib/server/repositories/circles';
import { circlesOf, membersOf } from '$lib/server/repositories/people';
import { parentIn } from '$lib/server/views/goals/new-goal-choices';
import { familyHead, type FamilyHead } from '$lib/server/views/families/family-head';
import { facesOf, type Face } from './faces';

/** One circle of the viewer's: who reads what is said to it, and who could come in or go. */
export interface CircleAtDesk {
	id: string;
	kind: CircleKind;
	/** The parent it is with, where it is with one. */
	parent: string | null;
	/** False for those that follow the places people have. */
	isChangeable: boolean;
	people: (Face & { canGo: boolean })[];
	couldCome: Face[];
	/** How much was said to it: whoever comes in reads all of that. */
	said: SaidToCircle;
}

export interface CirclesDesk {
	family: FamilyHead;
	circles: CircleAtDesk[];
	canChange: boolean;
}

const order: readonly CircleKind[] = [
	'whole-plan',
	'team',
	'parent-and-team',
	'chosen',
	'young-and-adult'
];

/** The circles a worker is in, in words of people; circles they are not in do not exist for them. */
export async function circlesDesk(viewer: Viewer, familyId: string): Promise<CirclesDesk | null> {
	const family = await familyHead(viewer, familyId, 'person:invite');
	if (!family) return null;
	const circles = await circlesOf(store.read, familyId, viewer.circles);
	const members = await membersOf(store.read, familyId, today());
	const faces = facesOf(members, viewer.personId);
	const said = await saidTo(
		store.read,
		circles.map(({ id }) => id)
	);
	return {
		family,
		canChange: may(viewer, 'circle:change'),
		circles: circles
			.map((circle) => ({
				id: circle.id,
				kind: circle.kind,
				parent: parentIn(circle.people),
				isChangeable: isChangeable(circle),
				people: circle.people.flatMap(({ personId }) => {
					const face = faces.get(personId);
					return face ? [{ ...face, canGo: takeOutProblem(circle, personId) === null }] : [];
				}),
				couldCome: members.flatMap((member) => {
					const face = faces.get(member.personId);
					return face && addProblem(circle, member) === null ? [face] : [];
				}),
				said: said(circle.id)
			}))
			.sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind))
	};
}
