/**
 * Exchanges with somebody else's machine: an authenticator, an identity provider, a code app. Each
 * belongs to the browser that began it, ends after ten minutes, and is gone before it is verified,
 * so that no answer is ever looked at twice.
 */
import type { Cookies } from '@sveltejs/kit';
import { now } from '$lib/server/clock';
import { config } from '$lib/server/config';
import { store } from '$lib/server/db/current';
import { newId } from '$lib/server/db/id';
import {
	deleteCeremoniesUntil,
	deleteCeremony,
	insertCeremony,
	type CeremonyRow
} from '$lib/server/repositories/ceremonies';
import { hashOf, newToken } from './secrets';

const livesMs = 10 * 60_000;

export type Purpose = CeremonyRow['purpose'];
export type Ceremony = Pick<CeremonyRow, 'personId' | 'detail' | 'expiresAt'>;

const isSecure = () => config().origin.startsWith('https://');
export const ceremonyCookie = () => (isSecure() ? '__Host-ceremony' : 'ceremony');

/** Lax: the way back from an identity provider is a link from elsewhere. */
const attributes = () =>
	({ path: '/', httpOnly: true, secure: isSecure(), sameSite: 'lax', maxAge: 900 }) as const;

/** The secret of this browser; made when it has none that could be ours. */
function browserOf(cookies: Cookies): string {
	const known = cookies.get(ceremonyCookie()) ?? '';
	const secret = /^[\w-]{27}$/.test(known) ? known : newToken();
	cookies.set(ceremonyCookie(), secret, attributes());
	return secret;
}

/**
 * Begins an exchange in this browser. `personId` is whose account it is about, when that is known;
 * `expiresAt` is given to go on with an exchange that was begun before.
 */
export async function beginCeremony(
	cookies: Cookies,
	purpose: Purpose,
	{ personId, detail, expiresAt }: Omit<Ceremony, 'expiresAt'> & { expiresAt?: Date }
): Promise<void> {
	const browserHash = hashOf(browserOf(cookies));
	const createdAt = now();
	const ends = expiresAt ?? new Date(createdAt.getTime() + livesMs);
	await store.write(async (tx) => {
		await deleteCeremoniesUntil(tx, createdAt);
		const row = { id: newId(), purpose, browserHash, personId, detail, createdAt };
		await insertCeremony(tx, { ...row, expiresAt: ends });
	});
}

/** Ends the exchange this browser began, and gives what it was about; null when there is none. */
export async function takeCeremony(cookies: Cookies, purpose: Purpose): Promise<Ceremony | null> {
	const browser = cookies.get(ceremonyCookie());
	if (!browser) return null;
	const row = await store.write((tx) =>
		deleteCeremony(tx, { browserHash: hashOf(browser), purpose })
	);
	return row && row.expiresAt > now() ? row : null;
}
