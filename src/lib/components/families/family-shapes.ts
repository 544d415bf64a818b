/** What the components of one family's page are given. */
import type { StepAsk } from '$lib/domain/steps/asking';
import type { StandsOut } from '$lib/domain/families/what-stands-out';
import type { ClockKind } from '$lib/domain/plans/clocks';
import type {
	CircleKind,
	CloseReason,
	EvidenceKind,
	EvidenceSource,
	MeetingKind,
	PlanKind,
	Standing,
	VoiceKind
} from '$lib/domain/vocabulary';
import type { Happening, SparkLine } from '$lib/components/caseload/shapes';
import type { Latest, Said, StepLine } from '$lib/components/goals/shapes';
import type { Face, PersonFace } from '$lib/components/people/face';
import type { Meeting, Strength } from '$lib/components/plans/shapes';

export interface PlanHead {
	id: string;
	kind: PlanKind;
	children: string;
	isDraft: boolean;
	/** Days since it began. */
	day: number;
	closed: { day: string; reason: CloseReason | null } | null;
}

/** Fewer people than everyone in the plan. */
export type OnlyFor = Exclude<CircleKind, 'whole-plan'> | null;

export interface Ledger {
	count: number;
	lastDay: string | null;
}

export interface GoalRow {
	id: string;
	planId: string;
	words: Said;
	standing: Standing;
	latest: readonly Latest[];
	gap: { low: number; high: number; size: number } | null;
	sealed: readonly Face[];
	waitingFor: readonly Face[];
	isYourTurn: boolean;
	spark: readonly SparkLine[];
	done: Ledger;
	different: Ledger;
	lastHeard: { day: string; daysAgo: number } | null;
	onlyFor: OnlyFor;
	isClosed: boolean;
}

export type AskLine = { id: string; goal: { id: string; words: Said } | null } & (
	| { code: 'gap'; high: number; highBy: Face; low: number; lowBy: Face }
	| { code: 'only-done' }
	| { code: 'step-help' | 'no-service'; by: Face; step: Said; said: Said | null }
	| { code: 'child-not-seen' | 'family-quiet' | 'not-known'; days: number }
);

export interface Promises {
	done: number;
	toDo: number;
	late: number;
	/** Open steps that wait because there is no service to be had. */
	unmet: number;
	lines: readonly (Omit<StepLine, 'key' | 'askKey'> & { goalId: string })[];
}

export type What =
	| { is: 'rated'; level: number | null; howTheyKnow: string | null }
	| { is: 'answered' }
	| { is: 'evidence'; kind: EvidenceKind; source: EvidenceSource }
	| { is: 'marked'; isDone: boolean }
	| { is: 'asked'; ask: StepAsk }
	| { is: 'voice'; kind: VoiceKind; feeling: number | null; isRead: boolean };

export interface Happened {
	id: string;
	by: Face;
	when: string;
	what: What;
	goal: { id: string; words: Said } | null;
	words: Said | null;
	onlyFor: OnlyFor;
	isNew: boolean;
}

export interface ClockLine {
	id: string;
	kind: ClockKind;
	day: string;
	/** Below 0 when it is late. */
	inDays: number;
}

export interface FamilyView {
	id: string;
	name: string;
	standsOut: StandsOut;
	plans: readonly PlanHead[];
	strengths: readonly Strength[];
	works: readonly { id: string; by: Face; said: Said; day: string }[];
	goals: readonly GoalRow[];
	asks: readonly AskLine[];
	promises: Promises;
	happened: { lines: readonly Happened[]; hasMore: boolean };
	newSayings: number;
	clocks: readonly ClockLine[];
	coming: readonly Meeting[];
	held: readonly { id: string; kind: MeetingKind; day: string }[];
	people: readonly PersonFace[];
	news: readonly Happening[];
	can: {
		write: boolean;
		invite: boolean;
		name: boolean;
		join: boolean;
		evidence: boolean;
		report: boolean;
		read: boolean;
		talk: boolean;
	};
	/** Messages to the viewer's circles they have not said they read. */
	unreadTalk: number;
}
