/** What helps with a goal and what gets in its way: pictures to tap, for those who would rather not write. */
export const reasons = [
	'rest',
	'money',
	'home',
	'health',
	'people',
	'school',
	'time',
	'team'
] as const;
export type Reason = (typeof reasons)[number];

export const reasonSides = ['helped', 'inTheWay'] as const;
export type ReasonSide = (typeof reasonSides)[number];

/** Name of a tick box, such as `helped-rest`. */
export const reasonField = (side: ReasonSide, reason: Reason) => `${side}-${reason}` as const;

/** The reasons of one side that were ticked, in the order they are shown. */
export const tickedReasons = (
	side: ReasonSide,
	values: Readonly<Record<string, unknown>>
): Reason[] => reasons.filter((reason) => values[reasonField(side, reason)] === 'yes');

/** Codes kept long ago may no longer be known: those are left out. */
export const knownReasons = (codes: readonly string[]): Reason[] =>
	reasons.filter((reason) => codes.includes(reason));
