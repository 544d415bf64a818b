import { isStaff } from '$lib/domain/families/circles';
import type { Language } from '$lib/domain/vocabulary';
import { may } from '$lib/server/access/policy';
import { placeIn, type Viewer } from '$lib/server/access/viewer';
import { isLanguage } from '$lib/server/access/viewers';
import { today } from '$lib/server/clock';
import { store } from '$lib/server/db/current';
import { newId } from '$lib/server/db/id';
import { circlesOf, membersOf } from '$lib/server/repositories/people';
import { goalWords, type GoalWordsView } from '$lib/server/views/goals/goal-page';
import { circleChoices, type CircleChoice } from '$lib/server/views/goals/rate-question';
import type { Said } from '$lib/server/views/goals/said';
import type { Face } from '$lib/server/views/people/faces';
import { familyFacts } from './family-facts';

/** Whose turn it can be on a worker's device. */
export interface TogetherPeople {
	familyId: string;
	familyName: string;
	people: { face: Face; language: Language }[];
}

/** Those of the family who share something with the worker; null for who may not. */
export async function togetherPeople(
	viewer: Viewer,
	familyId: string
): Promise<TogetherPeople | null> {
	const found = await readTogether(viewer, familyId);
	return found && { familyId, familyName: found.facts.name, people: found.people };
}

async function readTogether(viewer: Viewer, familyId: string) {
	if (!may(viewer, 'goal:rate-together') || !placeIn(viewer, familyId)) return null;
	const [facts] = await familyFacts(viewer, [familyId]);
	if (!facts) return null;
	const members = await membersOf(store.read, familyId, today());
	const circles = await circlesOf(store.read, familyId, viewer.circles);
	const shared = new Set(circles.flatMap(({ people }) => people.map(({ personId }) => personId)));
	return {
		facts,
		circles,
		people: members
			.filter(({ role, personId }) => !isStaff(role) && shared.has(personId))
			.map(({ personId, language }) => ({
				face: facts.people.face(personId),
				language: isLanguage(language) ? language : ('en' as const)
			}))
	};
}

/** One person's turn: the goals both of them see, and where each can be said. */
export interface TogetherTurn {
	familyId: string;
	face: Face;
	worker: string;
	goals: {
		id: string;
		plain: Said;
		anchors: GoalWordsView['anchors'];
		circles: CircleChoice[];
	}[];
	key: string;
}

export async function togetherTurn(
	viewer: Viewer,
	familyId: string,
	personId: string
): Promise<TogetherTurn | null> {
	const found = await readTogether(viewer, familyId);
	const person = found?.people.find(({ face }) => face.id === personId);
	if (!found || !person) return null;
	const { facts, circles } = found;
	const both = circles.filter(({ people }) => people.some((one) => one.personId === personId));
	const goals = facts.goals.filter(
		({ goal, plan }) =>
			plan.publishedAt !== null &&
			plan.closedOn === null &&
			goal.closedOn === null &&
			both.some(({ id }) => id === goal.circleId)
	);
	return {
		familyId,
		face: person.face,
		worker: viewer.name ?? '',
		goals: goals.map(({ goal }) => {
			const { plain, anchors } = goalWords(viewer, goal.wording, facts.translations);
			const choices = circleChoices(viewer, both, goal.circleId, facts.people);
			return { id: goal.id, plain, anchors, circles: choices };
		}),
		key: newId()
	};
}
