import type { VoiceKind } from '$lib/domain/vocabulary';
import type { Reading } from '$lib/domain/voice/reading';
import type { VoiceCircleKind } from '$lib/domain/voice/limits';
import type { Card } from '$lib/components/goals/shapes';
import type { Face } from '$lib/components/people/face';
import type { Home as PlanHome, Strength } from '$lib/components/plans/shapes';

/** Who would read it, as people. */
export interface Choice {
	id: string;
	kind: VoiceCircleKind;
	readers: readonly Face[];
	/** Names of those who will not; empty text for nobody. */
	without: string;
}

/** One thing a young person said, and what became of it. */
export interface Line {
	id: string;
	kind: VoiceKind;
	words: string;
	lang: string;
	day: string;
	readers: readonly Face[];
	reads: readonly { face: Face; day: string }[];
	reading: Reading;
	readBy: string;
}

/** A young person's first page. */
export interface Home extends Pick<
	PlanHome,
	'today' | 'name' | 'newSince' | 'news' | 'meeting' | 'feedbackRoundId' | 'talk'
> {
	goals: readonly Card[];
	strengths: readonly Strength[];
	said: readonly Line[];
}
