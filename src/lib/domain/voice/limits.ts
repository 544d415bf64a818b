/** What a young person is told before the first word, and who they can choose to read it. */
import type { CircleKind, VoiceKind } from '../vocabulary';

/** The version of the words about who reads it and what cannot stay private; kept with each entry. */
export const currentLimitsVersion = 1;

/** From fewest readers to most; never a circle a parent alone is in. */
export const voiceCircleKinds = [
	'young-and-adult',
	'team',
	'whole-plan'
] as const satisfies readonly CircleKind[];
export type VoiceCircleKind = (typeof voiceCircleKinds)[number];

/** True for a kind of circle a young person can choose. */
export const isVoiceCircleKind = (kind: CircleKind): kind is VoiceCircleKind =>
	voiceCircleKinds.some((allowed) => allowed === kind);

/** What can be said in words; a feeling is shown on a scale. */
export const spokenKinds = ['good-thing', 'worry', 'wish'] as const satisfies readonly VoiceKind[];
export type SpokenKind = (typeof spokenKinds)[number];
