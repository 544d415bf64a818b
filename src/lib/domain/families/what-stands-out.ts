/** The one sentence beside a family in a caseload: what a worker should know before opening it. */
import { childNotSeenAfterDays, familyQuietAfterDays } from '../goals/prompts';
import { gapWorthAsking } from '../ratings/gap';

/** Counted by the caller for one family and one worker; null is not known and never stands out. */
export interface CaseloadFacts {
	/** Steps owned by staff that are past their day and not done. */
	latePromises: number | null;
	daysSinceChildSeen: number | null;
	/** Open steps somebody of the family says they need help with. */
	stepsNeedingHelp: number | null;
	/** Open steps that wait because there is no service to be had. */
	unmetNeeds: number | null;
	/** Days the latest clock is past due. */
	daysClockIsLate: number | null;
	/** The largest gap between the latest ratings of any goal, in points. */
	largestGap: number | null;
	daysSinceFamilySaid: number | null;
	/** What family and young people said since this worker last looked. */
	newSayings: number | null;
	goalsHarderJustNow: number | null;
	/** Goals with `done` evidence and nothing `different` lately. */
	goalsOnlyDone: number | null;
	/** Goals good enough now or staying good. */
	goalsGoodEnough: number | null;
	goals: number | null;
}

export type StandsOut =
	| { code: 'late-promise'; count: number }
	| { code: 'child-not-seen'; days: number }
	| { code: 'step-help'; count: number }
	| { code: 'late-clock'; days: number }
	| { code: 'unmet-need'; count: number }
	| { code: 'gap'; size: number }
	| { code: 'family-quiet'; days: number }
	| { code: 'new-saying'; count: number }
	| { code: 'harder-just-now'; count: number }
	| { code: 'only-done'; count: number }
	| { code: 'good-enough-everywhere'; count: number }
	| { code: 'nothing-new' };

/** The most important of what is known, in a fixed order; a reason, never a rank of families. */
export function whatStandsOut(facts: CaseloadFacts): StandsOut {
	const count = (n: number | null): number => n ?? 0;
	const goals = count(facts.goals);
	const unseen = count(facts.daysSinceChildSeen);
	const quiet = count(facts.daysSinceFamilySaid);
	const inOrder: readonly (readonly [boolean, StandsOut])[] = [
		[count(facts.latePromises) > 0, { code: 'late-promise', count: count(facts.latePromises) }],
		[unseen > childNotSeenAfterDays, { code: 'child-not-seen', days: unseen }],
		[
			count(facts.stepsNeedingHelp) > 0,
			{ code: 'step-help', count: count(facts.stepsNeedingHelp) }
		],
		[count(facts.daysClockIsLate) > 0, { code: 'late-clock', days: count(facts.daysClockIsLate) }],
		[count(facts.unmetNeeds) > 0, { code: 'unmet-need', count: count(facts.unmetNeeds) }],
		[count(facts.largestGap) >= gapWorthAsking, { code: 'gap', size: count(facts.largestGap) }],
		[quiet > familyQuietAfterDays, { code: 'family-quiet', days: quiet }],
		[count(facts.newSayings) > 0, { code: 'new-saying', count: count(facts.newSayings) }],
		[
			count(facts.goalsHarderJustNow) > 0,
			{ code: 'harder-just-now', count: count(facts.goalsHarderJustNow) }
		],
		[count(facts.goalsOnlyDone) > 0, { code: 'only-done', count: count(facts.goalsOnlyDone) }],
		[
			goals > 0 && count(facts.goalsGoodEnough) >= goals,
			{ code: 'good-enough-everywhere', count: goals }
		]
	];
	return inOrder.find(([isSo]) => isSo)?.[1] ?? { code: 'nothing-new' };
}
