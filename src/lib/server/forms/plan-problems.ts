import type { PlanProblem, PlanProblemCode } from '$lib/domain/plans/invariants';
import type { ErrorKey } from '$lib/inputs/fields';

type Place = readonly [field: string, error: ErrorKey];

const places: Record<PlanProblemCode, Place> = {
	'second-open-plan-of-kind': ['kind', 'errors:plan.second'],
	'overlaps-child-protection': ['kind', 'errors:plan.overlapsProtection'],
	'overlaps-child-in-need': ['kind', 'errors:plan.overlapsNeed'],
	'starts-off-conference-day': ['startsOn', 'errors:plan.offConferenceDay'],
	'conference-day-missing': ['conferenceOn', 'errors:plan.conferenceDay'],
	'ends-same-day': ['closedOn', 'errors:plan.endsSameDay'],
	'ends-before-start': ['closedOn', 'errors:plan.endsBeforeStart'],
	'runs-past-death': ['childIds', 'errors:plan.pastDeath'],
	'starts-before-birth': ['startsOn', 'errors:plan.beforeBirth'],
	'no-child': ['childIds', 'errors:chooseSome']
};

/** What is wrong with a plan's dates, each at the field that can mend it. */
export function planErrors(problems: readonly PlanProblem[]): Record<string, ErrorKey> {
	const errors: Record<string, ErrorKey> = {};
	for (const { code } of problems) {
		const [field, error] = places[code];
		errors[field] ??= error;
	}
	return errors;
}
