/** What a census file would do to what is held, child by child. Decides; writes nothing. */
import type { Day } from '../time/days';
import type { CensusChild } from './census-child';
import type { HeldChild } from './census-held';
import type { Change, ChildImport, ImportPreview, Reason } from './census-outcome';
import { planPlans } from './census-plan-dates';
import { planReferrals } from './census-referrals';

/**
 * A child is refused as a whole only when it cannot be told who or when they are; any other trouble
 * costs the one referral, plan or date it is in. `held` is by local id. What the file does not say,
 * it does not take away, so the same file again changes nothing.
 */
export function planImport(
	children: readonly CensusChild[],
	held: ReadonlyMap<string, HeldChild>,
	today: Day
): ImportPreview {
	const times = new Map<string | null, number>();
	for (const { localId } of children) times.set(localId, (times.get(localId) ?? 0) + 1);
	const planned = children.map((child) => {
		const isTwice = child.localId !== null && (times.get(child.localId) ?? 0) > 1;
		return planChild(child, held.get(child.localId ?? '') ?? null, isTwice, today);
	});
	const counts = { create: 0, change: 0, same: 0, refused: 0 };
	for (const { outcome } of planned) counts[outcome] += 1;
	return { children: planned, counts };
}

function planChild(
	child: CensusChild,
	held: HeldChild | null,
	isTwice: boolean,
	today: Day
): ChildImport {
	const { line, localId } = child;
	const bornOn = child.bornOn ?? held?.bornOn ?? null;
	const diedOn = child.diedOn ?? held?.diedOn ?? null;
	const refusals = refusalsOf(child, bornOn, diedOn, isTwice, today);
	const blank = { line, localId, changes: [], person: null, referrals: [], plans: [] };
	if (refusals.length > 0) {
		return { ...blank, outcome: 'refused', reasons: [...refusals, ...child.problems] };
	}
	const planned = { id: held?.personId ?? localId ?? '', bornOn, diedOn };
	const referrals = planReferrals(child.referrals, held?.referrals ?? [], today);
	const plans = planPlans(child.plans, held?.plans ?? [], planned, today);
	const dates = dateChanges({ bornOn, diedOn }, held, line);
	const changes = [...dates, ...referrals.changes, ...plans.changes];
	const notes = [...child.problems, ...birthNotes(child, bornOn)];
	return {
		line,
		localId,
		outcome: held === null ? 'create' : changes.length > 0 ? 'change' : 'same',
		changes,
		reasons: [...notes, ...referrals.reasons, ...plans.reasons].sort((a, b) => a.line - b.line),
		person: held === null || dates.length > 0 ? { bornOn, diedOn } : null,
		referrals: referrals.writes,
		plans: plans.writes
	};
}

function refusalsOf(
	{ line, localId }: CensusChild,
	bornOn: Day | null,
	diedOn: Day | null,
	isTwice: boolean,
	today: Day
): Reason[] {
	const reasons: Reason[] = [];
	if (localId === null) reasons.push({ code: 'no-local-id', line });
	if (isTwice) reasons.push({ code: 'local-id-twice', line });
	if (bornOn !== null && bornOn > today) reasons.push({ code: 'born-in-future', line });
	if (diedOn !== null && diedOn > today) reasons.push({ code: 'died-in-future', line });
	if (bornOn !== null && diedOn !== null && diedOn < bornOn) {
		reasons.push({ code: 'died-before-born', line });
	}
	return reasons;
}

/** A child not born yet has an expected day instead. */
function birthNotes(child: CensusChild, bornOn: Day | null): Reason[] {
	const isKnown = bornOn !== null || child.expectedOn !== null;
	return isKnown ? [] : [{ code: 'no-birth-date', line: child.line }];
}

function dateChanges(
	dates: { bornOn: Day | null; diedOn: Day | null },
	held: HeldChild | null,
	line: number
): Change[] {
	const pairs = [
		['born-on', held?.bornOn ?? null, dates.bornOn],
		['died-on', held?.diedOn ?? null, dates.diedOn]
	] as const;
	return pairs
		.filter(([, from, to]) => from !== to)
		.map(([field, from, to]) => ({ field, from, to, line }));
}
