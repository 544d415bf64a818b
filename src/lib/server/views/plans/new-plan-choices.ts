import type { PlanKind } from '$lib/domain/vocabulary';
import { formatsFor } from '$lib/i18n/format';
import type { Viewer } from '$lib/server/access/viewer';
import { today } from '$lib/server/clock';
import { store } from '$lib/server/db/current';
import { openForm } from '$lib/server/forms/open-form';
import { membersOf } from '$lib/server/repositories/people';
import { plansOf } from '$lib/server/repositories/plans';
import { familyHead, type FamilyHead } from '$lib/server/views/families/family-head';

export interface EarlierPlan {
	id: string;
	kind: PlanKind;
	startedOn: string;
	/** Null while it is open. */
	closedOn: string | null;
}

export interface NewPlanChoices {
	family: FamilyHead;
	key: string;
	today: string;
	children: { id: string; name: string }[];
	/** Plans the new one may follow, the latest first. */
	earlier: EarlierPlan[];
}

/** What can be chosen when a plan is started. */
export async function newPlanChoices(
	viewer: Viewer,
	familyId: string
): Promise<NewPlanChoices | null> {
	const family = await familyHead(viewer, familyId, 'plan:write');
	if (!family) return null;
	const { day } = formatsFor(viewer.language);
	const members = await membersOf(store.read, familyId, today());
	const plans = await plansOf(store.read, viewer.circles, [familyId]);
	return {
		family,
		...openForm(),
		today: today(),
		children: members
			.filter(({ part, diedOn }) => part === 'child' && diedOn === null)
			.map(({ personId, name, localId }) => ({ id: personId, name: name ?? localId ?? '' })),
		earlier: plans.reverse().map(({ id, kind, startsOn, closedOn }) => ({
			id,
			kind,
			startedOn: day(startsOn),
			closedOn: closedOn === null ? null : day(closedOn)
		}))
	};
}
