import type { PlanKind } from '$lib/domain/vocabulary';
import { formatsFor } from '$lib/i18n/format';
import type { Viewer } from '$lib/server/access/viewer';
import { store } from '$lib/server/db/current';
import { findPlan, type PlanRow } from '$lib/server/repositories/plans';
import { familyHead, type FamilyHead } from '$lib/server/views/families/family-head';
import { knownPeople } from '$lib/server/views/people/known-people';
import { readersOf } from '$lib/server/views/people/readers';

/** What the top of every page about one plan says. */
export interface PlanHead {
	id: string;
	kind: PlanKind;
	family: FamilyHead;
	children: { id: string; name: string }[];
	/** Their names as one piece of text. */
	childNames: string;
	isPublished: boolean;
	isClosed: boolean;
	/** Who sees the plan, as one piece of text. */
	readers: string;
}

/** A plan the viewer may write in, with its family; null when it is not theirs or not of this family. */
export async function findWritablePlan(
	viewer: Viewer,
	familyId: string,
	planId: string
): Promise<{ plan: PlanRow; head: PlanHead } | null> {
	const family = await familyHead(viewer, familyId, 'plan:write');
	const plan = family && (await findPlan(store.read, viewer.circles, planId));
	if (!family || plan?.familyId !== familyId) return null;
	const people = await knownPeople(store.read, viewer);
	const children = plan.childIds.map((id) => ({ id, name: people.child(id)?.name ?? '' }));
	const names = children.map(({ name }) => name).filter((name) => name !== '');
	const head = {
		id: plan.id,
		kind: plan.kind,
		family,
		children,
		childNames: formatsFor(viewer.language).list(names),
		isPublished: plan.publishedAt !== null,
		isClosed: plan.closedOn !== null,
		readers: await readersOf(viewer, familyId, plan.circleId)
	};
	return { plan, head };
}

/** Only what the top of the page says. */
export async function planHead(
	viewer: Viewer,
	familyId: string,
	planId: string
): Promise<PlanHead | null> {
	return (await findWritablePlan(viewer, familyId, planId))?.head ?? null;
}
