import type { FailureReason } from '$lib/domain/contact/fate';
import { config } from '$lib/server/config';
import { isDemo } from '$lib/server/demo-mode';
import type { MessageRow } from '$lib/server/repositories/messages';

/** Why a message did not go. Final: trying again would end the same. */
export interface NotSent {
	reason: FailureReason;
	isFinal: boolean;
}

/**
 * Carries one message out of the service; null when it was taken. `tries` on the message is above 1
 * when it may have been taken before without our hearing of it.
 */
export interface Notifier {
	send(message: MessageRow): Promise<NotSent | null>;
}

/** No mail ever reaches an address that ends so (RFC 2606). */
const reachesNobody = /\.invalid$/;

/**
 * The default: the message table is where messages go, and administrators read it there. A service
 * for real people that has no way to send says so.
 */
export const outbox: Notifier = {
	async send({ address }) {
		if (config().isProduction && !(await isDemo())) return { reason: 'no-way', isFinal: true };
		return reachesNobody.test(address) ? { reason: 'address-refused', isFinal: true } : null;
	}
};

let current = outbox;

export function notifier(): Notifier {
	return current;
}

/** Sends through something else; null goes back to the table. */
export function setNotifier(next: Notifier | null): void {
	current = next ?? outbox;
}
