import { formatsFor } from '$lib/i18n/format';
import type { Standing } from '$lib/domain/vocabulary';
import { dayOf } from '$lib/domain/time/days';
import { may } from '$lib/server/access/policy';
import type { Viewer } from '$lib/server/access/viewer';
import type { Face } from '$lib/server/views/people/faces';
import type { KnownPeople } from '$lib/server/views/people/known-people';
import type { GoalFacts } from './goal-facts';
import { latestOf, turnOf, type Latest } from './latest';
import { said, type Said, type Translations } from './said';
import { stepLines, type StepLine } from './step-lines';

/** A goal as one card: what should change, who says what, and the next small step. */
export interface GoalCard {
	id: string;
	words: Said;
	standing: Standing;
	latest: Latest[];
	/** Whose answer is given and still sealed. */
	sealed: Face[];
	isYourTurn: boolean;
	/** Nothing new is said about what has ended. */
	canRate: boolean;
	/** When the viewer last said how it is going, in words; null for never. */
	youSaid: { day: string; level: number | null } | null;
	/** The next step nobody has ticked; the last ticked one when all are. */
	step: StepLine | null;
}

export function goalCard(
	viewer: Viewer,
	facts: GoalFacts,
	translations: Translations,
	people: KnownPeople
): GoalCard {
	const { wording } = facts.goal;
	const turn = turnOf(viewer, facts, people);
	const yours = facts.ratings.findLast(({ raterId }) => raterId === viewer.personId);
	const { weekday } = formatsFor(viewer.language);
	const steps = stepLines(viewer, facts, translations, people);
	return {
		id: facts.goal.id,
		words: said(viewer, wording, wording.plain, 'plain', translations),
		standing: facts.standing,
		latest: latestOf(facts, people),
		sealed: turn.sealed,
		isYourTurn: turn.isYours,
		canRate: isOpen(facts) && may(viewer, 'goal:rate'),
		youSaid: yours ? { day: weekday(dayOf(yours.at)), level: yours.level } : null,
		step: steps.find(({ state }) => state !== 'done') ?? steps.at(-1) ?? null
	};
}

const isOpen = ({ goal, plan }: GoalFacts) => goal.closedOn === null && plan.closedOn === null;
