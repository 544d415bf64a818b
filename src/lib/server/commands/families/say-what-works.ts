import { may } from '$lib/server/access/policy';
import { placeIn, type Viewer } from '$lib/server/access/viewer';
import { now } from '$lib/server/clock';
import { store } from '$lib/server/db/current';
import { insertWorksForUs } from '$lib/server/repositories/family-words';
import { findPlan } from '$lib/server/repositories/plans';
import { isSaidWithin } from '../goals/said-within';
import { once, type OnceRefusal } from '../once';
import { notFound, refused, type NotFound, type Refusal } from '../outcome';
import { record } from '../record';

export interface WhatWorks {
	words: string;
	/** Who can see it: the plan's circle, or one of the speaker's inside it. */
	circleId: string;
	/** Made when the form opened. */
	key: string;
}

export type SayWhatWorksOutcome =
	{ ok: true; id: string } | NotFound | OnceRefusal | Refusal<'circle-not-yours'>;

/** How a parent would like to be worked with. What they said before stays; the latest counts. */
export async function sayWhatWorks(
	viewer: Viewer,
	planId: string,
	{ key, ...said }: WhatWorks
): Promise<SayWhatWorksOutcome> {
	return store.write(async (tx) => {
		const plan = await findPlan(tx, viewer.circles, planId);
		if (!plan?.publishedAt || !may(viewer, 'what-works:say')) return notFound;
		const { familyId } = plan;
		if (!placeIn(viewer, familyId)) return notFound;
		if (!(await isSaidWithin(tx, viewer, plan, said.circleId))) return refused('circle-not-yours');
		const { personId, language } = viewer;
		const saved = await once(tx, personId, key, { planId, ...said }, async (id) => {
			const { words, circleId } = said;
			await insertWorksForUs(tx, { id, familyId, circleId, personId, words, language, at: now() });
			await record(tx, viewer, { action: 'what-works.said', familyId, subjectId: id, circleId });
		});
		return saved.ok ? { ok: true, id: saved.subjectId } : saved;
	});
}
