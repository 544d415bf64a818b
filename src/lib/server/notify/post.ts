/**
 * Whatever leaves the service goes through here, and only where the safe contact card of the one it
 * is for says so.
 */
import { setTimeout } from 'node:timers/promises';
import type { Card } from '$lib/domain/contact/card';
import { fateOf, type Fate } from '$lib/domain/contact/fate';
import { maySend } from '$lib/domain/contact/may-send';
import { isWorkingDay } from '$lib/domain/time/working-days';
import { isLanguage } from '$lib/server/access/viewers';
import { now } from '$lib/server/clock';
import { store } from '$lib/server/db/current';
import { newId } from '$lib/server/db/id';
import type { Tx } from '$lib/server/db/store';
import { findMessage, insertMessage } from '$lib/server/repositories/messages';
import { contactsOf, findPerson } from '$lib/server/repositories/people';
import { findCard } from '$lib/server/repositories/safe-contacts';
import { doDueContactChanges } from './cards';
import { deliver } from './deliver';
import { later, settled } from './later';
import { bodyOf, textOf, type Neutral } from './neutral-words';

export interface Letter {
	personId: string;
	channel: 'sms' | 'email';
	address: string;
	/** The person's own language; English when it is not known. */
	language: string | null;
	words: Neutral;
	/** Who is told when it does not go; nobody when left out. */
	sentById?: string | null;
	/** What they said about this very address just now, where it is not their card yet. */
	card?: Card;
}

const patienceMs = 5_000;

/**
 * Keeps a message with the act that caused it, and sends it once that act is safely kept and the
 * hour is safe. Answers the message's id, or null when nothing may be sent to them.
 */
export async function post(tx: Tx, letter: Letter): Promise<string | null> {
	const { personId, channel, address, words } = letter;
	await doDueContactChanges(tx);
	const at = now();
	const card = letter.card ?? (await findCard(tx, personId));
	const isFrozen = (await findPerson(tx, personId))?.frozenAt;
	if (isFrozen || card?.channel !== channel) return null;
	const permission = maySend(card, words.kind, at, isWorkingDay);
	if (permission === 'never') return null;

	const language = isLanguage(letter.language) ? letter.language : 'en';
	const id = newId();
	await insertMessage(tx, {
		...{ id, personId, channel, address, language },
		body: (channel === 'sms' ? textOf : bodyOf)(words, language),
		state: 'waiting',
		createdAt: at,
		sentAt: null,
		kind: words.kind,
		sentById: letter.sentById ?? null,
		tries: 0,
		nextTryAt: permission === 'now' ? at : permission.at,
		failure: null
	});
	if (permission === 'now') tx.afterCommit(() => later('message-not-tried', () => deliver(id)));
	return id;
}

/**
 * Sends something to somebody where their card says they can be reached. Answers the message's id,
 * or null when there is no card, or it says no.
 */
export async function sendTo(
	tx: Tx,
	{ personId, words, sentById }: Pick<Letter, 'personId' | 'words' | 'sentById'>
): Promise<string | null> {
	await doDueContactChanges(tx);
	const card = await findCard(tx, personId);
	const contacts = await contactsOf(tx, personId);
	const contact = contacts.find(({ channel }) => channel === card?.channel);
	if (!contact) return null;
	const { channel, address } = contact;
	const language = (await findPerson(tx, personId))?.language ?? null;
	return post(tx, { personId, channel, address, language, words, sentById: sentById ?? null });
}

/** What became of a message, waiting a few seconds for its first try. */
export async function whatBecameOf(id: string): Promise<Fate> {
	const patience = new AbortController();
	const enough = setTimeout(patienceMs, undefined, { ref: false, signal: patience.signal });
	await Promise.race([settled(), enough.catch(() => undefined)]);
	patience.abort();
	const message = await findMessage(store.read, id);
	return message ? fateOf(message, now()) : { state: 'failed', reason: 'no-answer' };
}
