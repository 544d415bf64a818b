/**
 * The service's half of the sealed outbox: a pair of keys made from the service's own, whose public
 * part goes to phones. Its private part is nowhere but in this process.
 */
import { createDecipheriv, createECDH, hkdfSync, type ECDH } from 'node:crypto';
import type { Viewer } from '$lib/server/access/viewer';
import { markOf, secretOf } from '$lib/server/keys';

const curve = 'prime256v1';
const orderOfP256 = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n;
const pointBytes = 65;
const nonceBytes = 12;
const tagBytes = 16;

let ours: ECDH | null = null;

function pair(): ECDH {
	if (ours) return ours;
	// Sixteen bytes more than the curve asks for, so that no scalar is likelier than another.
	const bytes = Buffer.from(hkdfSync('sha256', secretOf('outbox'), '', 'our-plan outbox pair', 48));
	const scalar = (BigInt(`0x${bytes.toString('hex')}`) % (orderOfP256 - 1n)) + 1n;
	const made = createECDH(curve);
	made.setPrivateKey(scalar.toString(16).padStart(64, '0'), 'hex');
	return (ours = made);
}

/** What a phone needs to keep something for this person: whose it is, and whom to seal it to. */
export interface OutboxFor {
	author: string;
	publicKey: string;
}

export const authorOf = (personId: string) => markOf('outbox', personId).slice(0, 32);

/** Null for whoever has no forms that wait on a phone. */
export function outboxFor(viewer: Viewer | null): OutboxFor | null {
	if (viewer?.audience !== 'family' && viewer?.audience !== 'young') return null;
	return { author: authorOf(viewer.personId), publicKey: pair().getPublicKey('base64url') };
}

/** What a phone sealed, or null when it was changed, or is about something else. */
export function openSealed(sealed: string, about: string): string | null {
	const bytes = Buffer.from(sealed, 'base64url');
	if (bytes.length < pointBytes + nonceBytes + tagBytes) return null;
	const theirs = bytes.subarray(0, pointBytes);
	const nonce = bytes.subarray(pointBytes, pointBytes + nonceBytes);
	const body = bytes.subarray(pointBytes + nonceBytes, -tagBytes);
	try {
		const salt = Buffer.concat([theirs, pair().getPublicKey()]);
		const agreed = pair().computeSecret(theirs);
		const key = Buffer.from(hkdfSync('sha256', agreed, salt, 'our-plan outbox 1', 32));
		const opened = createDecipheriv('aes-256-gcm', key, nonce)
			.setAAD(Buffer.from(about))
			.setAuthTag(bytes.subarray(-tagBytes));
		return Buffer.concat([opened.update(body), opened.final()]).toString('utf8');
	} catch {
		return null;
	}
}
