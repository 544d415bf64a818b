import { now } from '$lib/server/clock';
import type { Reader } from '$lib/server/db/store';
import {
	disputedPasskeys,
	findPasskey,
	passkeysOf,
	type PasskeyRow
} from '$lib/server/repositories/passkeys';

/** Those of this person that have not ended and that nobody said "this was not me" of. */
export async function heldPasskeysOf(db: Reader, personId: string): Promise<PasskeyRow[]> {
	const disputed = await disputedPasskeys(db, personId);
	const held = await passkeysOf(db, personId);
	return held.filter(({ id }) => !disputed.includes(id));
}

/** Those of them whose day of waiting is over. */
export async function usablePasskeysOf(db: Reader, personId: string): Promise<PasskeyRow[]> {
	const at = now();
	return (await heldPasskeysOf(db, personId)).filter(({ usableFrom }) => usableFrom <= at);
}

/** The passkey an authenticator names, if it lets its owner in now. */
export async function usablePasskey(db: Reader, credentialId: string): Promise<PasskeyRow | null> {
	const found = await findPasskey(db, credentialId);
	if (!found) return null;
	const usable = await usablePasskeysOf(db, found.personId);
	return usable.find(({ id }) => id === found.id) ?? null;
}
