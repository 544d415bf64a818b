import type { FailureReason } from '$lib/domain/contact/fate';

/** What became of a message, with the time it waits for in words. */
export type ShownFate =
	| { state: 'sent' | 'on-its-way' }
	| { state: 'held'; until: string }
	| { state: 'trying' | 'failed'; reason: FailureReason };
