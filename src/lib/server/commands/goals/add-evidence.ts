import type { EvidenceKind, EvidenceSource } from '$lib/domain/vocabulary';
import type { Day } from '$lib/domain/time/days';
import { may } from '$lib/server/access/policy';
import type { Viewer } from '$lib/server/access/viewer';
import { now, today } from '$lib/server/clock';
import { store } from '$lib/server/db/current';
import { findGoal } from '$lib/server/repositories/goals';
import { insertEvidence } from '$lib/server/repositories/sayings';
import { once, type OnceRefusal } from '../once';
import { notFound, refused, type NotFound, type Refusal } from '../outcome';
import { record } from '../record';

export interface NewEvidence {
	kind: EvidenceKind;
	source: EvidenceSource;
	childSeen: boolean;
	isChildsExperience: boolean;
	words: string;
	on: Day;
	/** Made when the form opened. */
	key: string;
}

export type EvidenceOutcome =
	| { ok: true; evidenceId: string }
	| NotFound
	| OnceRefusal
	| Refusal<'goal-is-closed' | 'in-the-future'>;

/** Say what was done, or what is different for the child, and how you know. */
export async function addEvidence(
	viewer: Viewer,
	goalId: string,
	evidence: NewEvidence
): Promise<EvidenceOutcome> {
	return store.write(async (tx) => {
		const goal = await findGoal(tx, viewer.circles, goalId);
		if (!goal || !may(viewer, 'evidence:add')) return notFound;
		if (goal.closedOn) return refused('goal-is-closed');
		if (evidence.on > today()) return refused('in-the-future');

		const { key, ...entry } = evidence;
		const saved = await once(tx, viewer.personId, key, { goalId, ...entry }, async (id) => {
			await insertEvidence(tx, {
				id,
				familyId: goal.familyId,
				goalId,
				circleId: goal.circleId,
				authorId: viewer.personId,
				...entry,
				language: viewer.language,
				correctsId: null,
				at: now()
			});
			await record(tx, viewer, {
				action: 'evidence.added',
				familyId: goal.familyId,
				subjectId: goalId,
				circleId: goal.circleId
			});
		});
		return saved.ok ? { ok: true, evidenceId: saved.subjectId } : saved;
	});
}
