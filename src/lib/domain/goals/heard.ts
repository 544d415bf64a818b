/** Everything said about one goal, sorted into what can move it and what cannot. */
import type { EvidenceKind, EvidenceSource, RaterKind } from '../vocabulary';
import { daysBetween, type Day } from '../time/days';

export interface GoalRating {
	raterId: string;
	raterKind: RaterKind;
	level: number | null;
	on: Day;
}

export interface GoalEvidence {
	authorId: string;
	kind: EvidenceKind;
	source: EvidenceSource;
	isChildsExperience: boolean;
	on: Day;
}

export interface SaidLevel extends GoalRating {
	level: number;
}

/** One person's levels in the order they were said; never empty. */
export type Run = readonly [SaidLevel, ...SaidLevel[]];

/** `different` and `levels` can move a goal; `done` only shows that somebody was there. */
export interface Heard {
	levels: readonly SaidLevel[];
	different: readonly GoalEvidence[];
	done: readonly GoalEvidence[];
}

const hasLevel = (rating: GoalRating): rating is SaidLevel => rating.level !== null;

/** What was said between two days, both counted; entries of one day keep their order. */
export function heardUntil(
	ratings: readonly GoalRating[],
	evidence: readonly GoalEvidence[],
	until: Day
): Heard {
	const known = evidence.filter(({ on }) => on <= until);
	return {
		levels: ratings
			.filter(hasLevel)
			.filter(({ on }) => on <= until)
			.sort((a, b) => daysBetween(b.on, a.on)),
		different: known.filter(({ kind }) => kind === 'different'),
		done: known.filter(({ kind }) => kind === 'done')
	};
}

/** The last day among entries, or null where there are none. */
export const lastDay = (entries: readonly { on: Day }[]): Day | null =>
	entries
		.map(({ on }) => on)
		.sort()
		.at(-1) ?? null;

/** The latest thing one person said. */
export const latestOf = (run: Run): SaidLevel => run.at(-1) ?? run[0];

/** Each person's levels, for people whose latest is less than `freshDays` old on `asOf`. */
export function freshRuns(levels: readonly SaidLevel[], asOf: Day, freshDays: number): Run[] {
	const byRater = new Map<string, Run>();
	for (const said of levels) {
		const run = byRater.get(said.raterId);
		byRater.set(said.raterId, run === undefined ? [said] : [...run, said]);
	}
	return [...byRater.values()].filter((run) => daysBetween(latestOf(run).on, asOf) < freshDays);
}
