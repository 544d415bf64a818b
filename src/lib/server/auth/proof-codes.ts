/** A one-time code to one's own safe contact: for whoever has nothing better to show. */
import type { Viewer } from '$lib/server/access/viewer';
import { now } from '$lib/server/clock';
import { store } from '$lib/server/db/current';
import type { Reader } from '$lib/server/db/store';
import { countTry, useCode } from '$lib/server/repositories/codes';
import type { Address } from '$lib/server/repositories/contacts';
import { contactsOf } from '$lib/server/repositories/people';
import { findCard } from '$lib/server/repositories/safe-contacts';
import { askForCode, codeHandleOf, mostTries } from './codes';
import { hashOf } from './secrets';

/** Where a code may safely go; null where nothing may be sent. */
export async function safeAddressOf(db: Reader, personId: string): Promise<Address | null> {
	const card = await findCard(db, personId);
	if (!card?.forCodes) return null;
	const contacts = await contactsOf(db, personId);
	return contacts.find(({ channel }) => channel === card.channel) ?? null;
}

/** Sends a code, and answers the secret of the browser that asked; null where none may be sent. */
export async function askForProof({ personId, language }: Viewer): Promise<string | null> {
	const found = await safeAddressOf(store.read, personId);
	if (!found) return null;
	const { channel, address } = found;
	return askForCode({ address: { channel, address }, language });
}

/** True for the code that was sent to this person, in the browser that asked, once. */
export async function tryProof(personId: string, browser: string, typed: string): Promise<boolean> {
	return store.write(async (tx) => {
		const at = now();
		const code = await countTry(tx, hashOf(browser), mostTries, at);
		if (code?.personId !== personId || code.codeHash !== codeHandleOf(browser, typed)) return false;
		if (code.invitationId !== null) return false;
		await useCode(tx, code.id, at);
		return true;
	});
}
