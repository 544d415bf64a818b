import { isIP } from 'node:net';
import { config } from '$lib/server/config';

/** What a passkey is tied to, for good: the host of this installation, and its whole address. */
export interface PasskeySite {
	rpID: string;
	origin: string;
}

/**
 * The site passkeys of an installation belong to. Null where browsers have none: at an address that
 * is a number (an IP), and over plain http anywhere but on a person's own machine.
 */
export function passkeySiteOf(origin: string): PasskeySite | null {
	const { hostname, protocol } = new URL(origin);
	if (isIP(hostname.replace(/^\[|\]$/g, '')) !== 0) return null;
	if (protocol !== 'https:' && hostname !== 'localhost') return null;
	return { rpID: hostname, origin };
}

/** The site of this installation, or null where passkeys cannot be. */
export const passkeySite = (): PasskeySite | null => passkeySiteOf(config().origin);
