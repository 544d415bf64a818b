import { may } from '$lib/server/access/policy';
import { placeIn, type Viewer } from '$lib/server/access/viewer';
import { now } from '$lib/server/clock';
import { store } from '$lib/server/db/current';
import { newId } from '$lib/server/db/id';
import { findPlan, insertStrength } from '$lib/server/repositories/plans';
import { once, type OnceRefusal } from '../once';
import { notFound, refused, type NotFound, type Refusal } from '../outcome';
import { record } from '../record';

export type StrengthOutcome =
	{ ok: true; strengthId: string } | NotFound | OnceRefusal | Refusal<'plan-is-closed'>;

/** Write down what already works; it stands before any worry. */
export async function addStrength(
	viewer: Viewer,
	planId: string,
	{ key = newId(), ...strength }: { words: string; language: string; key?: string }
): Promise<StrengthOutcome> {
	return store.write(async (tx) => {
		const plan = await findPlan(tx, viewer.circles, planId);
		if (!plan || !may(viewer, 'plan:write') || !placeIn(viewer, plan.familyId)) return notFound;
		if (plan.closedOn) return refused('plan-is-closed');
		const { familyId, circleId } = plan;
		const authorId = viewer.personId;
		const saved = await once(tx, authorId, key, { planId, ...strength }, async (id) => {
			await insertStrength(tx, {
				id,
				familyId,
				planId,
				circleId,
				authorId,
				words: strength.words,
				language: strength.language,
				at: now()
			});
			await record(tx, viewer, { action: 'strength.added', familyId, subjectId: id, circleId });
		});
		return saved.ok ? { ok: true, strengthId: saved.subjectId } : saved;
	});
}
