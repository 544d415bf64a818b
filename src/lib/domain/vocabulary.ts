/** The closed lists of the field, in the words of docs/glossary.md. Codes become words only in components. */

export const planKinds = ['early-help', 'child-in-need', 'child-protection'] as const;
export type PlanKind = (typeof planKinds)[number];

/** What a person is to this service as a whole; what they may do is in server/access/policy. */
export const roles = [
	'parent',
	'young-person',
	'network',
	'key-worker',
	'agency-member',
	'chair',
	'supervisor',
	'evaluator',
	'administrator',
	'interpreter'
] as const;
export type Role = (typeof roles)[number];

/** Which front room a person is shown into. */
export const audiences = ['family', 'young', 'team', 'evaluation', 'admin', 'interpreter'] as const;
export type Audience = (typeof audiences)[number];

/** What a person is to one family, shown to families in plain words. */
export const parts = [
	'child',
	'mother',
	'father',
	'carer',
	'step-parent',
	'grandparent',
	'relative',
	'friend',
	'key-worker',
	'social-worker',
	'school',
	'health-visitor',
	'doctor',
	'housing',
	'police',
	'youth-worker',
	'chair',
	'supervisor'
] as const;
export type Part = (typeof parts)[number];

/** Why somebody's place in a family ended. */
export const leavingReasons = ['work-ended', 'asked', 'moved-away', 'not-safe', 'mistake'] as const;
export type LeavingReason = (typeof leavingReasons)[number];

/** Whose voice a rating is, for side-by-side display and for evaluation. */
export const raterKinds = ['child', 'parent', 'network', 'team'] as const;
export type RaterKind = (typeof raterKinds)[number];

export const goalOwners = ['family', 'team', 'child', 'court'] as const;
export type GoalOwner = (typeof goalOwners)[number];

export const circleKinds = [
	'whole-plan',
	'team',
	'parent-and-team',
	'young-and-adult',
	'chosen'
] as const;
export type CircleKind = (typeof circleKinds)[number];

/** `managers` is somebody and the managers who answer them: no plan, and nobody's choice of readers. */
export const keptCircleKinds = [...circleKinds, 'managers'] as const;
export type KeptCircleKind = (typeof keptCircleKinds)[number];

export const evidenceKinds = ['done', 'different'] as const;
export type EvidenceKind = (typeof evidenceKinds)[number];

export const evidenceSources = ['saw', 'heard', 'was-told', 'document'] as const;
export type EvidenceSource = (typeof evidenceSources)[number];

export const standings = [
	'not-started',
	'getting-going',
	'getting-better',
	'about-the-same',
	'harder-just-now',
	'good-enough-now',
	'staying-good',
	'not-known-just-now'
] as const;
export type Standing = (typeof standings)[number];

export const voiceKinds = ['good-thing', 'worry', 'wish', 'feeling'] as const;
export type VoiceKind = (typeof voiceKinds)[number];

export const meetingKinds = [
	'team-around-the-family',
	'child-in-need-review',
	'core-group',
	'initial-conference',
	'review-conference',
	'visit'
] as const;
export type MeetingKind = (typeof meetingKinds)[number];

export const closeReasons = [
	'goals-met',
	'stepped-up',
	'stepped-down',
	'moved-away',
	'family-asked',
	'child-died',
	'other'
] as const;
export type CloseReason = (typeof closeReasons)[number];

export const languages = ['en', 'ur'] as const;
export type Language = (typeof languages)[number];
