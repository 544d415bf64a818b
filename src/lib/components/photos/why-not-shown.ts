import type { Key } from '$lib/i18n/index';

const reasons = {
	'not-a-photo': 'photos:refused.notAPhoto',
	'too-many-pixels': 'photos:refused.tooManyPixels',
	'too-slow': 'photos:refused.broken',
	broken: 'photos:refused.broken',
	'taken-back': 'photos:refused.takenBack',
	'taken-away': 'photos:refused.takenAway'
} as const satisfies Record<string, Key>;

type Why = (typeof reasons)[keyof typeof reasons];

/** The words for why a photo is not shown to anybody. */
export function whyNotShown(refusal: string | null): Why {
	const known = Object.entries(reasons).find(([code]) => code === refusal);
	return known?.[1] ?? reasons.broken;
}
