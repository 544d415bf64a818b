/** What became of a message, as the one who sent it is told. */
export const failureReasons = [
	'address-refused',
	'sender-refused',
	'no-way',
	'too-many',
	'service-broken',
	'no-answer',
	'not-wanted',
	'frozen',
	'taken-back'
] as const;
export type FailureReason = (typeof failureReasons)[number];

export type Fate =
	| { state: 'sent' | 'on-its-way' }
	/** Waits for an hour that is safe for them. */
	| { state: 'held'; until: Date }
	/** Did not go, and is tried again. */
	| { state: 'trying' | 'failed'; reason: FailureReason };

interface Sent {
	state: 'waiting' | 'sent' | 'failed';
	nextTryAt: Date | null;
	failure: string | null;
}

export function fateOf({ state, nextTryAt, failure }: Sent, at: Date): Fate {
	if (state === 'sent') return { state };
	const reason = failureReasons.find((known) => known === failure);
	if (state === 'failed') return { state, reason: reason ?? 'no-answer' };
	if (reason) return { state: 'trying', reason };
	if (nextTryAt && isHeld(nextTryAt, at)) return { state: 'held', until: nextTryAt };
	return { state: 'on-its-way' };
}

/** A message being tried at this moment is claimed for a few minutes; that is no waiting. */
const claimMs = 5 * 60_000;
const isHeld = (nextTryAt: Date, at: Date) => nextTryAt.getTime() - at.getTime() > claimMs;
