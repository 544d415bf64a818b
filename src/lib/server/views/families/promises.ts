import type { Viewer } from '$lib/server/access/viewer';
import { stepLines, type StepLine } from '$lib/server/views/goals/step-lines';
import { openGoals, type FamilyFacts } from './family-facts';

export interface PromiseLine extends Omit<StepLine, 'key' | 'askKey'> {
	goalId: string;
}

/** Who does what in the open goals: how much is done, and what is late or still to do. */
export interface Promises {
	done: number;
	toDo: number;
	late: number;
	/** Open steps that wait because there is no service to be had: an unmet need, never late. */
	unmet: number;
	/** Everything not done, what is due first coming first. */
	lines: PromiseLine[];
}

export function promisesOf(viewer: Viewer, family: FamilyFacts): Promises {
	const lines = openGoals(family).flatMap((facts) =>
		stepLines(viewer, facts, family.translations, family.people).map(
			({ key: _, askKey: _asked, ...line }) => ({
				...line,
				goalId: facts.goal.id
			})
		)
	);
	const open = lines.filter(({ state }) => state !== 'done').sort((a, b) => a.dueIn - b.dueIn);
	const late = open.filter(({ state }) => state === 'overdue').length;
	const unmet = open.filter(({ state }) => state === 'waiting').length;
	const toDo = open.length - late - unmet;
	return { done: lines.length - open.length, toDo, late, unmet, lines: open };
}
