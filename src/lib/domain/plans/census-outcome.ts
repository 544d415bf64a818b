/** What an import would do, in codes: pages and the command line make words of them. */
import type { Day } from '../time/days';
import type { CensusPlan, CensusProblem } from './census-child';
import type { ReferralFacts } from './census-held';
import type { PlanProblemCode } from './invariants';

export const childOutcomes = ['create', 'change', 'same', 'refused'] as const;
export type ChildOutcome = (typeof childOutcomes)[number];

/** Why a child is refused as a whole. */
export const childRefusals = [
	'no-local-id',
	'local-id-twice',
	'born-in-future',
	'died-in-future',
	'died-before-born'
] as const;

/** Why one part of a child is left out or worth a look, while the child still comes in. */
export const partRefusals = [
	'no-birth-date',
	'no-referral-date',
	'referral-twice',
	'no-plan-date',
	'plan-twice',
	'ends-before-start',
	'date-in-future',
	'review-before-start',
	'team-keeps-plan'
] as const;

export type ReasonCode =
	| (typeof childRefusals)[number]
	| (typeof partRefusals)[number]
	| CensusProblem['code']
	| PlanProblemCode;

export interface Reason {
	code: ReasonCode;
	line: number;
}

export const changeFields = [
	'born-on',
	'died-on',
	'referral',
	'referral-source',
	'referral-need',
	'referral-closed-on',
	'referral-closure-reason',
	'referral-conference-on',
	'child-in-need-plan',
	'child-protection-plan',
	'plan-closed-on',
	'review'
] as const;

export interface Change {
	field: (typeof changeFields)[number];
	from: string | null;
	to: string | null;
	line: number;
}

/** `id` null is a new row. */
export interface ReferralWrite {
	id: string | null;
	facts: ReferralFacts;
}

/** A new plan, or a held one with its end and the reviews it did not have. */
export interface PlanWrite {
	id: string | null;
	kind: CensusPlan['kind'];
	startsOn: Day;
	closedOn: Day | null;
	reviewsOn: readonly Day[];
}

/** Part of a result: what changes, why something was left out, and what to write. */
export interface Part<W> {
	changes: Change[];
	reasons: Reason[];
	writes: W[];
}

export interface ChildImport {
	line: number;
	localId: string | null;
	outcome: ChildOutcome;
	changes: Change[];
	reasons: Reason[];
	/** What to write; nothing when the outcome is `same` or `refused`. */
	person: { bornOn: Day | null; diedOn: Day | null } | null;
	referrals: ReferralWrite[];
	plans: PlanWrite[];
}

export interface ImportPreview {
	children: ChildImport[];
	counts: Record<ChildOutcome, number>;
}
