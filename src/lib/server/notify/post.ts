import { now } from '$lib/server/clock';
import { store } from '$lib/server/db/current';
import { newId } from '$lib/server/db/id';
import type { Tx } from '$lib/server/db/store';
import { isLanguage } from '$lib/server/access/viewers';
import { findMessage, insertMessage, markMessage } from '$lib/server/repositories/messages';
import { later, settled } from './later';
import { bodyOf, type Neutral } from './neutral-words';
import { notifier } from './notifier';

export interface Letter {
	personId: string;
	channel: 'sms' | 'email';
	address: string;
	/** The person's own language; English when it is not known. */
	language: string | null;
	words: Neutral;
}

/**
 * Keeps a message with the act that caused it, and sends it once that act is safely kept. Answers
 * the message's id.
 */
export async function post(tx: Tx, letter: Letter): Promise<string> {
	const { words, ...to } = letter;
	const language = isLanguage(letter.language) ? letter.language : 'en';
	const id = newId();
	const body = bodyOf(words, language);
	await insertMessage(tx, {
		...to,
		id,
		language,
		body,
		state: 'waiting',
		createdAt: now(),
		sentAt: null,
		kind: words.kind,
		sentById: null,
		tries: 0,
		nextTryAt: null,
		failure: null
	});
	tx.afterCommit(() => later('message-not-sent', () => deliver(id)));
	return id;
}

/** Waits until the message has gone or failed; true when it has gone. */
export async function hasGone(id: string): Promise<boolean> {
	await settled();
	return (await findMessage(store.read, id))?.state === 'sent';
}

/** A message that could not be sent is kept as `failed`, where administrators see it. */
async function deliver(id: string): Promise<void> {
	const message = await findMessage(store.read, id);
	if (!message) return;
	try {
		await notifier().send(message);
	} catch (error) {
		await store.write((tx) => markMessage(tx, id, { state: 'failed', sentAt: null }));
		throw error;
	}
	await store.write((tx) => markMessage(tx, id, { state: 'sent', sentAt: now() }));
}
