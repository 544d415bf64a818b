import { isSharedWithAnotherParent } from '$lib/domain/families/guests';
import { partsOf } from '$lib/domain/families/parts';
import type { Part } from '$lib/domain/vocabulary';
import { may } from '$lib/server/access/policy';
import { placeIn, type Viewer } from '$lib/server/access/viewer';
import { today } from '$lib/server/clock';
import { store } from '$lib/server/db/current';
import { newId } from '$lib/server/db/id';
import { guestsOf } from '$lib/server/repositories/invitations';
import { circlesOf } from '$lib/server/repositories/people';
import { readFacts } from '$lib/server/views/goals/goal-facts';
import { said, type Said } from '$lib/server/views/goals/said';
import { readablePlans } from '$lib/server/views/plans/readable-plans';
import { knownPeople } from './known-people';

export interface GuestsPage {
	/** Whom the viewer invited and who is still here. */
	guests: { personId: string; name: string; part: Part }[];
	/** Goals somebody can be invited to: open, and no other parent's to see. */
	goals: { id: string; words: Said }[];
	parts: readonly Part[];
	language: string;
	key: string;
}

/** Whom a parent has invited to goals, and to what they can invite somebody; null for who may not. */
export async function guestsPage(viewer: Viewer): Promise<GuestsPage | null> {
	if (!may(viewer, 'network:invite')) return null;
	const db = store.read;
	const readable = await readablePlans(db, viewer);
	const open = readable.map(({ plan }) => plan).filter(({ closedOn }) => closedOn === null);
	const [facts, people, guests] = await Promise.all([
		readFacts(db, viewer, open),
		knownPeople(db, viewer),
		guestsOf(db, viewer.personId, today())
	]);
	const families = [...new Set(open.map(({ familyId }) => familyId))];
	const circles = await Promise.all(families.map((id) => circlesOf(db, id, viewer.circles)));
	const isShared = (circleId: string) => {
		const circle = circles.flat().find(({ id }) => id === circleId);
		return isSharedWithAnotherParent(circle?.people ?? [], viewer.personId);
	};
	return {
		guests: guests
			.filter(({ familyId }) => placeIn(viewer, familyId))
			.map(({ personId, part }) => ({ personId, name: people.face(personId).name, part })),
		goals: facts.goals
			.filter(({ goal }) => goal.closedOn === null && !isShared(goal.circleId))
			.map(({ goal }) => ({
				id: goal.id,
				words: said(viewer, goal.wording, goal.wording.plain, 'plain', facts.translations)
			})),
		parts: partsOf('network'),
		language: viewer.language,
		key: newId()
	};
}
