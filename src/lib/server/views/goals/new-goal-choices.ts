import type { CircleKind } from '$lib/domain/vocabulary';
import { formatsFor } from '$lib/i18n/format';
import type { Viewer } from '$lib/server/access/viewer';
import { store } from '$lib/server/db/current';
import { openForm } from '$lib/server/forms/open-form';
import { circlesOf, type CircleRow } from '$lib/server/repositories/people';
import { findWritablePlan } from '$lib/server/views/plans/writable-plan';

export interface CircleOption {
	id: string;
	kind: CircleKind;
	/** Everyone in it, as one piece of text. */
	people: string;
	/** The parent it is with, where it is with one. */
	parent: string | null;
}

const usual = ['whole-plan', 'parent-and-team', 'team', 'chosen'] as const;

/** A new goal: for which children of the plan, and who may see it and say how it goes. */
export async function newGoalChoices(viewer: Viewer, familyId: string, planId: string) {
	const found = await findWritablePlan(viewer, familyId, planId);
	if (!found) return null;
	const circles = await circlesOf(store.read, familyId, viewer.circles);
	const offered = usual.flatMap((kind) => circles.filter((circle) => circle.kind === kind));
	return {
		plan: found.head,
		...openForm(),
		language: viewer.language,
		circles: offered.map((circle) => optionOf(viewer, circle)),
		everyone: found.plan.circleId
	};
}

/** The name of the only parent among people; null where there is none, or more than one. */
export function parentIn(people: CircleRow['people']): string | null {
	const [parent, ...others] = people.filter(({ role }) => role === 'parent');
	return others.length === 0 ? (parent?.name ?? null) : null;
}

function optionOf(viewer: Viewer, { id, kind, people }: CircleRow): CircleOption {
	const names = people.flatMap(({ name }) => name ?? []);
	return { id, kind, people: formatsFor(viewer.language).list(names), parent: parentIn(people) };
}
