/** When a message that did not go is tried again. */
import type { MessageKind } from './may-send';

const minuteMs = 60_000;
const waitMinutes = [1, 5, 30, 120] as const;
/** A code is of no use after this. */
const codeLivesMinutes = 10;

/** The next try after `tries` that failed, the last of them at `at`; null when there is none. */
export function nextTry(
	{ kind, tries, createdAt }: { kind: MessageKind; tries: number; createdAt: Date },
	at: Date
): Date | null {
	const wait = waitMinutes[tries - 1];
	if (wait === undefined) return null;
	const next = new Date(at.getTime() + wait * minuteMs);
	const isTooLate =
		kind === 'code' && next.getTime() >= createdAt.getTime() + codeLivesMinutes * minuteMs;
	return isTooLate ? null : next;
}
