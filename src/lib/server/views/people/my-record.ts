import { today } from '$lib/server/clock';
import type { Viewer } from '$lib/server/access/viewer';
import { store } from '$lib/server/db/current';
import type { FhirRecord } from '$lib/server/exchange/fhir/bundle';
import { saidBy } from '$lib/server/repositories/said-by-one';
import { readFacts } from '$lib/server/views/goals/goal-facts';
import { knownPeople } from '$lib/server/views/people/known-people';
import { readablePlans } from '$lib/server/views/plans/readable-plans';

/** The same as `myData` for a computer: plans and goals as the viewer sees them, and what they said. */
export async function myRecord(viewer: Viewer): Promise<FhirRecord> {
	const db = store.read;
	const readable = await readablePlans(db, viewer);
	const plans = readable.map(({ plan }) => plan);
	const [people, { goals }, said] = await Promise.all([
		knownPeople(db, viewer),
		readFacts(db, viewer, plans),
		saidBy(db, viewer.personId)
	]);
	const childrenOf = (ids: readonly string[]) =>
		ids.flatMap((id) => people.child(id)?.name ?? []).filter(Boolean);
	return {
		on: today(),
		me: {
			id: viewer.personId,
			name: viewer.name,
			language: viewer.language,
			isChild: viewer.role === 'young-person'
		},
		plans: readable.map(({ plan, isGuest }) => ({
			id: plan.id,
			kind: isGuest ? null : plan.kind,
			startsOn: plan.startsOn,
			closedOn: plan.closedOn,
			children: isGuest ? [] : childrenOf(plan.childIds)
		})),
		goals: goals.map(({ goal, standing, childIds, steps }) => ({
			id: goal.id,
			planId: goal.planId,
			words: goal.wording.plain,
			standing,
			closedOn: goal.closedOn,
			addedAt: goal.createdAt,
			children: childrenOf(childIds),
			steps: steps.map(({ step, mark }) => ({
				id: step.id,
				words: step.words,
				dueOn: step.dueOn,
				isDone: mark?.isDone ?? false,
				owner: people.face(step.ownerId).name
			}))
		})),
		said
	};
}
