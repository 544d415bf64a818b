/** In which order a worker looks at families: by the reason, never by a score of the family. */
import type { StandsOut } from './what-stands-out';

const reasons: readonly StandsOut['code'][] = [
	'late-promise',
	'child-not-seen',
	'step-help',
	'late-clock',
	'unmet-need',
	'gap',
	'family-quiet',
	'new-saying',
	'harder-just-now',
	'only-done',
	'good-enough-everywhere',
	'nothing-new'
];

/** Below 0 when `a` is looked at before `b`; families with the same reason keep their order. */
export function eyesFirst(a: StandsOut, b: StandsOut): number {
	return reasons.indexOf(a.code) - reasons.indexOf(b.code);
}

/** True when somebody should do something; what goes well and what is quiet can wait. */
export function needsEyes({ code }: StandsOut): boolean {
	return code !== 'good-enough-everywhere' && code !== 'nothing-new';
}
