import { stepState, type StepState } from '$lib/domain/steps/state';
import { dayOf, daysBetween } from '$lib/domain/time/days';
import { formatsFor } from '$lib/i18n/format';
import type { Viewer } from '$lib/server/access/viewer';
import { today } from '$lib/server/clock';
import { newId } from '$lib/server/db/id';
import type { Face } from '$lib/server/views/people/faces';
import type { KnownPeople } from '$lib/server/views/people/known-people';
import type { GoalFacts } from './goal-facts';
import { said, type Said, type Translations } from './said';

export interface StepLine {
	id: string;
	owner: Face;
	words: Said;
	state: StepState;
	/** The day it is due, or was ticked when it is done. */
	day: string;
	/** Whole days until it is due; below 0 when that day has gone. */
	dueIn: number;
	/** For the tick of one's own step; null for everyone else's. */
	key: string | null;
}

/** The steps of a goal as one person sees them, the next to do first and the done ones last. */
export function stepLines(
	viewer: Viewer,
	facts: GoalFacts,
	translations: Translations,
	people: KnownPeople
): StepLine[] {
	const formats = formatsFor(viewer.language);
	const isOpen = facts.goal.closedOn === null && facts.plan.closedOn === null;
	const lines = facts.steps.map(({ step, mark }) => {
		const state = stepState(step, mark, today());
		const isYours = step.ownerId === viewer.personId;
		return {
			id: step.id,
			owner: people.face(step.ownerId),
			words: said(viewer, step, step.words, 'words', translations),
			state,
			day: formats.weekday(state === 'done' && mark ? dayOf(mark.at) : step.dueOn),
			dueIn: daysBetween(today(), step.dueOn),
			key: isYours && isOpen ? newId() : null
		};
	});
	return lines.sort((a, b) => Number(a.state === 'done') - Number(b.state === 'done'));
}
