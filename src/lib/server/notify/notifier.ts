import type { MessageRow } from '$lib/server/repositories/messages';

/** Carries one message out of the service; throws when it could not. */
export interface Notifier {
	send(message: MessageRow): Promise<void>;
}

/** The default: the message table is where messages go, and administrators read it there. */
const outbox: Notifier = {
	send: () => Promise.resolve()
};

let current = outbox;

export function notifier(): Notifier {
	return current;
}

/** Sends through something else; null goes back to the table. */
export function setNotifier(next: Notifier | null): void {
	current = next ?? outbox;
}
