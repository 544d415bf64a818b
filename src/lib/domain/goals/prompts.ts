/**
 * What a worker is asked to think about, drawn from pitfalls named in reviews of cases.
 * Reasons with their numbers; never a score.
 */
import type { EvidenceKind } from '../vocabulary';
import { addDays, daysBetween, type Day } from '../time/days';
import { gapWorthAsking } from '../ratings/gap';
import { isLevel } from '../ratings/level';

export const childNotSeenAfterDays = 20;
export const familyQuietAfterDays = 21;
export const onlyDoneWindowDays = 42;

export interface PromptFacts {
	today: Day;
	/** Where nothing has been seen or said yet, days are counted from here. */
	startedOn: Day;
	/** The latest rating of each rater that the worker may see. */
	latest: readonly { raterId: string; level: number | null }[];
	evidence: readonly { kind: EvidenceKind; on: Day }[];
	/** The last day of evidence that says the child was seen; null for never. */
	childLastSeenOn: Day | null;
	/** The last day anyone of the family said anything; null for never. */
	familyLastSaidOn: Day | null;
	/** The last day of any level or evidence about the goal; null for never. */
	lastHeardOn: Day | null;
	unheardDays: number;
}

export type Prompt =
	| { code: 'gap'; highRaterId: string; lowRaterId: string; high: number; low: number }
	| { code: 'only-done' }
	| { code: 'child-not-seen'; days: number }
	| { code: 'family-quiet'; days: number }
	| { code: 'not-known'; days: number };

function gapPrompt({ latest }: PromptFacts): Prompt[] {
	const said = latest
		.flatMap(({ raterId, level }) => (isLevel(level) ? [{ raterId, level }] : []))
		.sort((a, b) => a.level - b.level);
	const low = said[0];
	const high = said.at(-1);
	if (!low || !high || high.level - low.level < gapWorthAsking) return [];
	const who = { highRaterId: high.raterId, lowRaterId: low.raterId };
	return [{ code: 'gap', ...who, high: high.level, low: low.level }];
}

function onlyDonePrompt({ evidence, today }: PromptFacts): Prompt[] {
	const since = addDays(today, -onlyDoneWindowDays);
	const kinds = evidence.filter(({ on }) => on >= since && on <= today).map(({ kind }) => kind);
	return kinds.includes('done') && !kinds.includes('different') ? [{ code: 'only-done' }] : [];
}

/** Everything to ask about one goal on one day, in a fixed order; empty when nothing is. */
export function promptsFor(facts: PromptFacts): Prompt[] {
	const daysSince = (on: Day | null): number => daysBetween(on ?? facts.startedOn, facts.today);
	const unseen = daysSince(facts.childLastSeenOn);
	const quiet = daysSince(facts.familyLastSaidOn);
	const unheard = daysSince(facts.lastHeardOn);
	const prompts: Prompt[] = [...gapPrompt(facts), ...onlyDonePrompt(facts)];
	if (unseen > childNotSeenAfterDays) prompts.push({ code: 'child-not-seen', days: unseen });
	if (quiet > familyQuietAfterDays) prompts.push({ code: 'family-quiet', days: quiet });
	if (unheard >= facts.unheardDays) prompts.push({ code: 'not-known', days: unheard });
	return prompts;
}
