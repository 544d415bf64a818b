/** What this service already holds about a child that a census file speaks of. */
import type { Day } from '../time/days';
import type { PlanKind } from '../vocabulary';

export interface ReferralFacts {
	referredOn: Day;
	source: string | null;
	primaryNeed: string | null;
	closedOn: Day | null;
	closureReason: string | null;
	initialConferenceOn: Day | null;
}

export interface HeldReferral extends ReferralFacts {
	id: string;
}

export interface HeldPlan {
	id: string;
	kind: PlanKind;
	startsOn: Day;
	conferenceOn: Day | null;
	closedOn: Day | null;
	/** Every child the plan is for. */
	childIds: readonly string[];
	/** A team works with a published plan: its dates are theirs to change. */
	isPublished: boolean;
	/** Days of the review conferences kept so far. */
	reviewedOn: readonly Day[];
}

export interface HeldChild {
	personId: string;
	familyId: string;
	bornOn: Day | null;
	diedOn: Day | null;
	referrals: readonly HeldReferral[];
	plans: readonly HeldPlan[];
}
