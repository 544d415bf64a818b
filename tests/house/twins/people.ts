/** The people of the twin worlds: one family with everyone in it, another family, and the rest. */
import type { AddedPerson } from '$lib/server/commands/people/add-person';
import { addPerson } from '$lib/server/commands/people/add-person';
import { addGoal } from '$lib/server/commands/goals/add-goal';
import { openFeedbackRound } from '$lib/server/commands/feedback/open-feedback-round';
import { today } from '$lib/server/clock';
import { store } from '$lib/server/db/current';
import { circlesOf } from '$lib/server/repositories/people';
import { aStaffMember, aWorld, must, someWording, viewerOf, type World } from '../../support/world';

export interface Cast extends World {
	/** A grandmother invited to the first goal only. */
	guest: string;
	evaluator: string;
	administrator: string;
	/** A supervisor with no place in any family. */
	manager: string;
	otherFamilyId: string;
	/** A mother of the other family. */
	otherMother: string;
	/** A goal for everyone in the plan, which the guest was not invited to. */
	secondGoalId: string;
	feedbackRoundId: string;
}

export type Who = Exclude<keyof Cast, `${string}Id`>;

export const everyone: readonly Who[] = [
	'worker',
	'mother',
	'father',
	'young',
	'school',
	'guest',
	'stranger',
	'otherMother',
	'evaluator',
	'administrator',
	'manager'
];

const common = { agency: null, language: 'en' };
const nan: AddedPerson = { ...common, name: 'Nan', role: 'network', part: 'grandparent' };

export async function aCast(): Promise<Cast> {
	const world = await aWorld();
	const evaluator = await aStaffMember('evaluator');
	const administrator = await aStaffMember('administrator');
	const manager = await aStaffMember('supervisor');
	const { worker, familyId, planId, childId, goalId } = world;
	const add = async (by: string, where: string, person: AddedPerson) =>
		must(await addPerson(await viewerOf(by), where, person)).personId;
	const guest = await add(worker, familyId, { ...nan, goalIds: [goalId] });
	const [otherFamilyId = ''] = (await viewerOf(world.stranger)).places.map((one) => one.familyId);
	const rosa: AddedPerson = { ...common, name: 'Rosa', role: 'parent', part: 'mother' };
	const otherMother = await add(world.stranger, otherFamilyId, rosa);
	const second = { owner: 'family', childIds: [childId], wording: someWording } as const;
	const added = must(await addGoal(await viewerOf(worker), planId, second));
	const round = { questions: ['help-helped'], opensOn: today(), closesOn: '2026-12-20' } as const;
	const opened = must(await openFeedbackRound({ personId: null }, round));
	return {
		...world,
		guest,
		evaluator,
		administrator,
		manager,
		otherFamilyId,
		otherMother,
		secondGoalId: added.goalId,
		feedbackRoundId: opened.roundId
	};
}

/** A circle of this kind that the person is in. */
export async function circleOf(cast: Cast, who: Who, kind: string): Promise<string> {
	const { circles } = await viewerOf(cast[who]);
	const found = await circlesOf(store.read, cast.familyId, circles);
	const circle = found.find((one) => one.kind === kind);
	if (!circle) throw new Error(`${who} is in no ${kind} circle`);
	return circle.id;
}
