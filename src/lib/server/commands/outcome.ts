/** Why a command did not do what was asked: a code that becomes words in the page. */
export type Refusal<Reason extends string> = { ok: false; reason: Reason };

export function refused<Reason extends string>(reason: Reason): Refusal<Reason> {
	return { ok: false, reason };
}

/** What does not exist and what this person may not see: one answer. */
export const notFound = { ok: false, reason: 'not-found' } as const;
export type NotFound = typeof notFound;
