import {
	cardFrom,
	contactHours,
	contactUses,
	useOf,
	whoElseSees,
	type Card
} from '$lib/domain/contact/card';
import { announceChange, doDueContacts } from '$lib/server/auth/account-changes';
import { now } from '$lib/server/clock';
import { store } from '$lib/server/db/current';
import type { Tx } from '$lib/server/db/store';
import { dueAccountChanges, markAccountChangeDone } from '$lib/server/repositories/account-changes';
import {
	cancelContactChanges,
	isContactChangeDue,
	saveCard
} from '$lib/server/repositories/safe-contacts';

type Detail = Record<string, string>;

/** A card as it waits for its day. */
const detailOf = (card: Card): Detail => ({
	channel: card.channel,
	whoElse: card.whoElse,
	hours: card.hours,
	use: useOf(card)
});

/** The card that waits; null when it is none. */
export function cardOfDetail(detail: Detail): Card | null {
	const { channel } = detail;
	const whoElse = whoElseSees.find((known) => known === detail['whoElse']);
	const use = contactUses.find((known) => known === detail['use']);
	const hours = contactHours.find((known) => known === detail['hours']);
	if ((channel !== 'sms' && channel !== 'email') || !whoElse || !use || !hours) return null;
	return cardFrom(channel, { whoElse, use, hours });
}

export interface FilledCard {
	personId: string;
	card: Card;
	byId: string;
	/** The worker is beside them. */
	isInPerson: boolean;
	/** It sends no more than the one before, or nothing at all. */
	isSafer?: boolean;
}

/**
 * Keeps what somebody said. With the worker beside them, or when it only makes things safer, it
 * counts at once; otherwise in a day. What waited until now is called off. Answers when it counts.
 */
export async function fillCard(tx: Tx, filled: FilledCard): Promise<Date> {
	const { personId, card, byId, isInPerson, isSafer = false } = filled;
	const at = now();
	await cancelContactChanges(tx, personId, at);
	const isAtOnce = isInPerson || isSafer;
	const change = { personId, kind: 'safe-contact', byId, isInPerson: isAtOnce } as const;
	if (isAtOnce) await saveCard(tx, { personId, ...card, filledById: byId, filledAt: at });
	return announceChange(tx, { ...change, detail: detailOf(card) });
}

/** New addresses and cards whose day has passed are the ones that count. Before either is read. */
export async function doDueContactChanges(tx: Tx): Promise<void> {
	await doDueContacts(tx);
	const at = now();
	for (const { id, personId, byId, detail } of await dueAccountChanges(tx, 'safe-contact', at)) {
		const card = cardOfDetail(detail);
		if (!(await markAccountChangeDone(tx, id, at)) || !card) continue;
		await saveCard(tx, { personId, ...card, filledById: byId, filledAt: at });
	}
}

/** The same, for readers; writes only when there is something to do. */
export async function keepContactsCurrent(): Promise<void> {
	if (await isContactChangeDue(store.read, now())) await store.write(doDueContactChanges);
}
