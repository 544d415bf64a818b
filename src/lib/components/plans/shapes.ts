import type { CloseReason, MeetingKind, PlanKind } from '$lib/domain/vocabulary';
import type { Card, Said } from '$lib/components/goals/shapes';
import type { NewTalk } from '$lib/components/talk/shapes';
import type { Face } from '$lib/components/people/face';

export interface News {
	id: string;
	goalId: string;
	who: Face;
	words: Said;
}

export interface Strength {
	id: string;
	words: Said;
	by: Face;
}

export interface Part {
	id: string;
	/** Null for someone invited to some of its goals. */
	kind: PlanKind | null;
	children: string;
	strengths: readonly Strength[];
	goals: readonly Card[];
	worry: { why: Said | null; ifNothingChanges: Said | null } | null;
	closed: { day: string; reason: CloseReason | null } | null;
	/** Whether the reader may say what goes well, add a goal of their own, write for when things slip. */
	can: { sayNews: boolean; addGoal: boolean; writeSlip: boolean };
	/** Something holds by now: a good time to write down what helped. */
	somethingHolds: boolean;
	ifThingsSlip: { words: string; lang: string } | null;
}

export interface Meeting {
	id: string;
	kind: MeetingKind;
	day: string;
	startsAt: string | null;
	place: string | null;
	/** Whole days from today. */
	inDays: number;
}

export interface NewSince {
	day: string;
	goals: readonly {
		goalId: string;
		words: Said;
		acts: readonly {
			kind: 'rated' | 'saw' | 'done' | 'undone' | 'asked' | 'step' | 'goal' | 'reworded';
			who: Face;
		}[];
	}[];
	meetings: readonly { id: string; kind: MeetingKind; day: string }[];
}

export interface Home {
	today: string;
	name: string | null;
	newSince: NewSince | null;
	news: readonly News[];
	open: readonly Part[];
	closed: readonly Part[];
	meeting: Meeting | null;
	feedbackRoundId: string | null;
	/** A plan that has ended, of which somebody is asked whether it still holds. */
	holdingPlanId: string | null;
	/** Those who help for their work, the key worker first. */
	helpers: readonly Face[];
	talk: NewTalk;
}
