/**
 * A family's story as data: who they are, what is in the plan, and what was said when. Times are
 * weeks before today, so the demo town is always about fourteen weeks old. `tell.ts` acts it out
 * through the product's own commands, so a story that breaks a rule fails to tell.
 */
import type { SenseAnswer } from '$lib/domain/goals/understanding';
import type {
	CloseReason,
	EvidenceKind,
	EvidenceSource,
	GoalOwner,
	Language,
	MeetingKind,
	Part,
	PlanKind,
	Role,
	VoiceKind
} from '$lib/domain/vocabulary';

export interface Story {
	/** What the team calls the family. */
	name: string;
	children: readonly Child[];
	adults: readonly Adult[];
	/** Relatives and friends, each invited to some goals. */
	guests?: readonly Guest[];
	plans: readonly PlanStory[];
	voice?: readonly Voice[];
	meetings?: readonly MeetingStory[];
	talk?: readonly TalkStory[];
}

export interface Child {
	key: string;
	name: string;
	bornYearsAgo: number;
	/** Signs in as a young person. */
	language?: string;
	isYoung?: boolean;
	/** Key of the adult they trust; the lead worker when left out. */
	trusts?: string;
}

export interface Adult {
	key: string;
	name: string;
	role: Extract<Role, 'parent' | 'network' | 'agency-member'>;
	part: Part;
	language?: string;
	agency?: string;
}

export interface Guest extends Pick<Adult, 'key' | 'name' | 'part' | 'language'> {
	joinedWeeksAgo: number;
	/** The goals they see, by their plain words. */
	goals: readonly string[];
}

export interface PlanStory {
	kind: PlanKind;
	/** Keys of the children it is for. */
	for: readonly string[];
	startedWeeksAgo: number;
	closed?: {
		weeksAgo: number;
		reason: CloseReason;
		/** Needed where things are better: what the family will do if they slip. */
		ifThingsSlip?: { words: string; language: string };
	};
	whyWorried?: string;
	whatIfNothingChanges?: string;
	ur?: { whyWorried: string; whatIfNothingChanges: string };
	strengths: readonly Said[];
	goals: readonly GoalStory[];
}

/** Words in English, with an Urdu translation where the family reads Urdu. */
export interface Said {
	en: string;
	ur?: string;
}

export interface GoalStory {
	owner?: GoalOwner;
	for: readonly string[];
	/** `team and one parent` goals are said to that parent's circle; whole plan when left out. */
	onlyWith?: string;
	plain: string;
	formal: string;
	why: string;
	help: string;
	know: string;
	anchors: readonly [string, string, string];
	ur?: {
		plain: string;
		why: string;
		help: string;
		know: string;
		anchors: readonly [string, string, string];
	};
	steps: readonly StepStory[];
	/** Rater key → [weeks ago, level, note?]; null is "I do not want to say". */
	ratings: Readonly<Record<string, readonly RatingStory[]>>;
	evidence?: readonly EvidenceStory[];
	photos?: readonly PhotoStory[];
	/** Who said whether it makes sense, and what. */
	senses?: readonly SenseStory[];
}

export type RatingStory = readonly [weeksAgo: number, level: number | null, note?: string];

export interface StepStory {
	owner: string;
	words: Said;
	dueInDays: number;
	doneWeeksAgo?: number;
}

export interface EvidenceStory {
	by: string;
	weeksAgo: number;
	kind: EvidenceKind;
	source: EvidenceSource;
	childSeen?: boolean;
	isChildsExperience?: boolean;
	words: string;
	ur?: string;
}

/** A chart on a wall, in an ink of its own. */
export interface PhotoStory {
	by: string;
	weeksAgo: number;
	words: string;
	ink: readonly [red: number, green: number, blue: number];
	/** Said to its parent and the team; to everyone the goal is for when left out. */
	onlyWith?: string;
}

export interface SenseStory {
	by: string;
	weeksAgo: number;
	answer: SenseAnswer;
	words?: string;
	/** What the lead worker heard when they put it in their own words. */
	isSame?: boolean;
}

export interface Voice {
	by: string;
	weeksAgo: number;
	kind: VoiceKind;
	feeling?: number;
	words: string;
	to: 'trusted adult' | 'whole plan';
	/** Keys of adults who have read it. */
	readBy?: readonly string[];
}

/** A parent's thread with the team. */
export interface TalkStory {
	/** Key of the parent. */
	parent: string;
	/** Oldest first. */
	messages: readonly Message[];
}

export interface Message {
	by: string;
	weeksAgo: number;
	/** In the language of whoever writes it. */
	words: string;
	translated?: { to: Language; words: string };
	/** Keys of those who said that they have read it. */
	readBy?: readonly string[];
}

export interface MeetingStory {
	kind: MeetingKind;
	/** Days from today; the past is held. */
	inDays: number;
	startsAt: string;
	place: string;
}
