import type { Part } from '$lib/domain/vocabulary';
import type { Tone } from '$lib/components/ui/tones';

/** Somebody who has opened the plan on one day. */
export interface Looker {
	id: string;
	name: string;
	tone: Tone;
	part: Part | null;
	agency: string | null;
	times: number;
	isWithReason: boolean;
}

export interface LooksOfDay {
	day: string;
	label: string;
	people: readonly Looker[];
}
