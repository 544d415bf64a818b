import type { Day } from '../time/days';
import type { CensusReferral } from './census-child';
import type { HeldReferral, ReferralFacts } from './census-held';
import type { Change, Part, ReasonCode, ReferralWrite } from './census-outcome';

const fields = [
	['source', 'referral-source'],
	['primaryNeed', 'referral-need'],
	['closedOn', 'referral-closed-on'],
	['closureReason', 'referral-closure-reason'],
	['initialConferenceOn', 'referral-conference-on']
] as const;

/** A child has at most one referral a day, which is how the file's and ours are matched. */
export function planReferrals(
	told: readonly CensusReferral[],
	held: readonly HeldReferral[],
	today: Day
): Part<ReferralWrite> {
	const part: Part<ReferralWrite> = { changes: [], reasons: [], writes: [] };
	const seen = new Set<Day>();
	for (const { line, ...facts } of told) {
		const code = troubleWith(facts, seen, today);
		if (code) part.reasons.push({ code, line });
		if (code || !isDated(facts)) continue;
		seen.add(facts.referredOn);
		const known = held.find((one) => one.referredOn === facts.referredOn) ?? null;
		const merged = known ? merge(known, facts) : facts;
		const changes = changesOf(known, merged, line);
		if (changes.length === 0) continue;
		part.changes.push(...changes);
		part.writes.push({ id: known?.id ?? null, facts: merged });
	}
	return part;
}

type Told = Omit<CensusReferral, 'line'>;

function isDated(told: Told): told is ReferralFacts {
	return told.referredOn !== null;
}

function troubleWith(told: Told, seen: ReadonlySet<Day>, today: Day): ReasonCode | null {
	if (told.referredOn === null) return 'no-referral-date';
	if (seen.has(told.referredOn)) return 'referral-twice';
	const days = [told.referredOn, told.closedOn].filter((day) => day !== null);
	if (days.some((day) => day > today)) return 'date-in-future';
	if (told.closedOn !== null && told.closedOn < told.referredOn) return 'ends-before-start';
	return null;
}

/** What the file does not say, it does not take away. */
function merge(known: HeldReferral, told: ReferralFacts): ReferralFacts {
	return {
		referredOn: known.referredOn,
		source: told.source ?? known.source,
		primaryNeed: told.primaryNeed ?? known.primaryNeed,
		closedOn: told.closedOn ?? known.closedOn,
		closureReason: told.closureReason ?? known.closureReason,
		initialConferenceOn: told.initialConferenceOn ?? known.initialConferenceOn
	};
}

function changesOf(known: HeldReferral | null, facts: ReferralFacts, line: number): Change[] {
	if (!known) return [{ field: 'referral', from: null, to: facts.referredOn, line }];
	return fields
		.filter(([name]) => known[name] !== facts[name])
		.map(([name, field]) => ({ field, from: known[name], to: facts[name], line }));
}
