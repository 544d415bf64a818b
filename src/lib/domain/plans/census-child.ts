/**
 * What a children-in-need census file says about one child, as far as this service keeps it.
 * Pupil number, sex, ethnicity, disability and category of abuse are never read: nothing here
 * needs them. Every part remembers its line in the file, so that a refusal can point at it.
 */
import type { Day } from '../time/days';
import type { PlanKind } from '../vocabulary';

export interface CensusReferral {
	line: number;
	referredOn: Day | null;
	source: string | null;
	primaryNeed: string | null;
	closedOn: Day | null;
	closureReason: string | null;
	initialConferenceOn: Day | null;
}

export interface CensusPlan {
	line: number;
	kind: Exclude<PlanKind, 'early-help'>;
	startsOn: Day | null;
	endsOn: Day | null;
	reviews: { line: number; on: Day }[];
}

/** What could not be used as it stands in the file; the rest of the child still can be. */
export const censusProblemCodes = [
	'unreadable-date',
	'unreadable-local-id',
	'unreadable-code',
	'stray-text',
	'element-twice'
] as const;
export interface CensusProblem {
	code: (typeof censusProblemCodes)[number];
	line: number;
}

export interface CensusChild {
	line: number;
	/** `LAchildID`; null when it is missing or not readable as an identifier. */
	localId: string | null;
	bornOn: Day | null;
	/** For a child not born yet. */
	expectedOn: Day | null;
	diedOn: Day | null;
	referrals: CensusReferral[];
	plans: CensusPlan[];
	problems: CensusProblem[];
}
