/** Why a whole file is refused, before anything in it is believed. */
export const refusalReasons = [
	'too-big',
	'not-xml',
	'has-doctype',
	'broken',
	'not-a-census',
	'no-children',
	'wrong-encoding'
] as const;
export type RefusalReason = (typeof refusalReasons)[number];

/** `line` is counted from 1; null when the trouble is not in one place. */
export interface Refusal {
	ok: false;
	reason: RefusalReason;
	line: number | null;
}

export function refused(reason: RefusalReason, line: number | null = null): Refusal {
	return { ok: false, reason, line };
}
