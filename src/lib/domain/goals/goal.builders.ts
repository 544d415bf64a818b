/** Builders for the tests of goals: name only what matters, days counted back from one Monday. */
import type { RaterKind } from '../vocabulary';
import { addDays, type Day } from '../time/days';
import type { GoalEvidence, GoalRating } from './heard';
import type { StandingGoal } from './standing';

export const today = '2026-06-01';
export const daysAgo = (n: number): Day => addDays(today, -n);

export const aGoal = (only: Partial<StandingGoal> = {}): StandingGoal => ({
	startedOn: daysAgo(200),
	closedOn: null,
	holdDays: 28,
	unheardDays: 42,
	...only
});

const kinds: Record<string, RaterKind> = { mum: 'parent', sam: 'child', gran: 'network' };

/** `says('mum', [30, 4], [2, 6])`: mum said 4 thirty days ago and 6 two days ago. */
export const says = (
	raterId: string,
	...said: [daysAgo: number, level: number | null][]
): GoalRating[] =>
	said.map(([n, level]) => ({
		raterId,
		raterKind: kinds[raterId] ?? 'team',
		level,
		on: daysAgo(n)
	}));

export const evidence = (only: Partial<GoalEvidence> & { ago: number }): GoalEvidence => ({
	authorId: only.authorId ?? 'worker',
	kind: only.kind ?? 'different',
	source: only.source ?? 'saw',
	isChildsExperience: only.isChildsExperience ?? true,
	on: daysAgo(only.ago)
});

export const done = (ago: number) => evidence({ ago, kind: 'done' });
