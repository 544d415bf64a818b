/**
 * One try at one message. It is claimed first, so that of several processes one tries it; whoever
 * dies with a claim loses it after a while, and the message is tried again under the same id.
 */
import type { FailureReason } from '$lib/domain/contact/fate';
import { maySend, type Permission } from '$lib/domain/contact/may-send';
import { nextTry } from '$lib/domain/contact/retries';
import { isWorkingDay } from '$lib/domain/time/working-days';
import { now } from '$lib/server/clock';
import { store } from '$lib/server/db/current';
import { describeDbError } from '$lib/server/db/errors';
import type { Tx } from '$lib/server/db/store';
import { log } from '$lib/server/log';
import { claimMessage, markMessage, type MessageRow } from '$lib/server/repositories/messages';
import { contactsOf, findPerson } from '$lib/server/repositories/people';
import { findCard } from '$lib/server/repositories/safe-contacts';
import { doDueContactChanges } from './cards';
import { notifier, type NotSent } from './notifier';

/** Longer than any sender takes to give up. */
const claimMs = 2 * 60_000;

/** Tries a message whose time has come; does nothing when it is not due, or another has it. */
export async function deliver(id: string): Promise<void> {
	const message = await store.write((tx) => claim(tx, id));
	if (!message) return;
	const refusal = await attempt(message);
	const at = now();
	if (!refusal) {
		const sent = { state: 'sent', sentAt: at, nextTryAt: null, failure: null } as const;
		return store.write((tx) => markMessage(tx, message, sent));
	}
	const { reason, isFinal } = refusal;
	const nextTryAt = isFinal ? null : nextTry(message, at);
	const state = nextTryAt ? 'waiting' : 'failed';
	log('message-not-sent', { kind: message.kind, reason, tries: message.tries, state });
	await store.write((tx) => markMessage(tx, message, { state, nextTryAt, failure: reason }));
}

/** What was said since it was written counts: a message nobody wants any more is not tried. */
async function claim(tx: Tx, id: string): Promise<MessageRow | null> {
	const at = now();
	const message = await claimMessage(tx, id, at, new Date(at.getTime() + claimMs));
	if (!message) return null;
	const verdict = await verdictOn(tx, message, at);
	if (verdict === 'now') return message;
	const tries = message.tries - 1;
	await markMessage(
		tx,
		message,
		typeof verdict === 'string'
			? { state: 'failed', nextTryAt: null, failure: verdict, tries }
			: { nextTryAt: verdict.at, tries }
	);
	return null;
}

type Verdict = Exclude<Permission, 'never'> | Extract<FailureReason, 'not-wanted' | 'frozen'>;

/** Now, later, or never and why. */
async function verdictOn(tx: Tx, message: MessageRow, at: Date): Promise<Verdict> {
	const { personId, kind, channel, address, createdAt } = message;
	if ((await findPerson(tx, personId))?.frozenAt) return 'frozen';
	await doDueContactChanges(tx);
	const card = await findCard(tx, personId);
	// A code may go to an address that is not theirs yet: that is how it becomes theirs.
	if (kind === 'code' && (!card || card.filledAt <= createdAt)) return 'now';
	if (card?.channel !== channel) return 'not-wanted';
	if (kind === 'update') {
		const contacts = await contactsOf(tx, personId);
		if (!contacts.some((contact) => contact.address === address)) return 'not-wanted';
	}
	const permission = maySend(card, kind, at, isWorkingDay);
	return permission === 'never' ? 'not-wanted' : permission;
}

/** A sender that breaks is one that gave no answer; what it says might name the address. */
async function attempt(message: MessageRow): Promise<NotSent | null> {
	try {
		return await notifier().send(message);
	} catch (error) {
		log('sender-broke', { what: describeDbError(error) });
		return { reason: 'no-answer', isFinal: false };
	}
}
