import { may } from '$lib/server/access/policy';
import { placeIn, type Viewer } from '$lib/server/access/viewer';
import { now } from '$lib/server/clock';
import { store } from '$lib/server/db/current';
import { findPlan, insertStrength } from '$lib/server/repositories/plans';
import { isSaidWithin } from '../goals/said-within';
import { once, type OnceRefusal } from '../once';
import { notFound, refused, type NotFound, type Refusal } from '../outcome';
import { record } from '../record';

export interface GoodNews {
	words: string;
	/** Who can see it: the plan's circle, or one of the speaker's inside it. */
	circleId: string;
	/** Made when the form opened. */
	key: string;
}

export type GoodNewsOutcome =
	| { ok: true; strengthId: string }
	| NotFound
	| OnceRefusal
	| Refusal<'plan-is-closed' | 'circle-not-yours'>;

/** A parent says what goes well, in their own words: it stands first in the plan, as theirs. */
export async function sayGoodNews(
	viewer: Viewer,
	planId: string,
	{ key, ...news }: GoodNews
): Promise<GoodNewsOutcome> {
	return store.write(async (tx) => {
		const plan = await findPlan(tx, viewer.circles, planId);
		if (!plan?.publishedAt || !may(viewer, 'good-news:say')) return notFound;
		const { familyId } = plan;
		if (!placeIn(viewer, familyId)) return notFound;
		if (plan.closedOn) return refused('plan-is-closed');
		if (!(await isSaidWithin(tx, viewer, plan, news.circleId))) return refused('circle-not-yours');
		const { personId: authorId, language } = viewer;
		const saved = await once(tx, authorId, key, { planId, ...news }, async (id) => {
			const { words, circleId } = news;
			const row = { id, familyId, planId, circleId, authorId, words, language: language ?? 'en' };
			await insertStrength(tx, { ...row, at: now() });
			await record(tx, viewer, { action: 'strength.added', familyId, subjectId: id, circleId });
		});
		return saved.ok ? { ok: true, strengthId: saved.subjectId } : saved;
	});
}
