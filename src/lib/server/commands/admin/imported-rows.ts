/** The new rows an import makes of what was decided about each child. */
import type { ChildImport, PlanWrite } from '$lib/domain/plans/census-outcome';
import type { Day } from '$lib/domain/time/days';
import { newId } from '$lib/server/db/id';
import type { ImportRows } from '$lib/server/repositories/imports';
import { defaultHoldDays, defaultUnheardDays } from '../plans/start-plan';

/** Where a child's rows belong. */
export interface ChildPlace {
	familyId: string;
	personId: string;
	/** The whole plan's circle: what is imported is for whoever is in the plan, once it is published. */
	circleId: string;
}

/** When, and by whom; null is the command line. */
export interface Moment {
	at: Date;
	today: Day;
	actorId: string | null;
}

export function noRows(): ImportRows {
	return {
		families: [],
		people: [],
		memberships: [],
		circles: [],
		circleMembers: [],
		referrals: [],
		plans: [],
		planChildren: [],
		meetings: []
	};
}

/**
 * A child of their own family, named by the local id until somebody names them. The two circles are
 * there and empty: nobody reads anything before the family is allocated.
 */
export function addFamily(rows: ImportRows, child: ChildImport, moment: Moment): ChildPlace {
	const [familyId, personId, circleId, teamId] = [newId(), newId(), newId(), newId()];
	const { at: createdAt, today: since } = moment;
	const name = child.localId ?? '';
	rows.families.push({ id: familyId, name, eventSeq: 0, createdAt });
	rows.people.push({
		id: personId,
		role: 'young-person',
		localId: child.localId,
		bornOn: child.person?.bornOn ?? null,
		diedOn: child.person?.diedOn ?? null,
		createdAt
	});
	rows.memberships.push({ id: newId(), familyId, personId, part: 'child', isLead: false, since });
	rows.circles.push({ id: circleId, familyId, kind: 'whole-plan', createdAt });
	rows.circles.push({ id: teamId, familyId, kind: 'team', createdAt });
	return { familyId, personId, circleId };
}

export function addReferralsAndPlans(
	rows: ImportRows,
	child: ChildImport,
	place: ChildPlace,
	moment: Moment
): void {
	const childId = place.personId;
	for (const { id, facts } of child.referrals) {
		if (id === null) rows.referrals.push({ id: newId(), childId, ...facts });
	}
	for (const plan of child.plans) {
		const planId = plan.id ?? newId();
		if (plan.id === null) {
			rows.plans.push(planRow(planId, plan, place, moment));
			rows.planChildren.push({ planId, childId });
		}
		addReviews(rows, planId, plan, place, moment);
	}
}

function planRow(id: string, plan: PlanWrite, place: ChildPlace, moment: Moment) {
	return {
		id,
		familyId: place.familyId,
		circleId: place.circleId,
		kind: plan.kind,
		startsOn: plan.startsOn,
		conferenceOn: plan.kind === 'child-protection' ? plan.startsOn : null,
		closedOn: plan.closedOn,
		holdDays: defaultHoldDays,
		unheardDays: defaultUnheardDays,
		createdById: moment.actorId,
		createdAt: moment.at
	};
}

function addReviews(
	rows: ImportRows,
	planId: string,
	plan: PlanWrite,
	{ familyId, circleId }: ChildPlace,
	{ at: createdAt }: Moment
): void {
	const kind = 'review-conference' as const;
	for (const on of plan.reviewsOn) {
		rows.meetings.push({
			id: newId(),
			familyId,
			planId,
			circleId,
			kind,
			on,
			heldOn: on,
			createdAt
		});
	}
}
