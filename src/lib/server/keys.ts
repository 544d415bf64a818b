/**
 * The service's own key: from `SERVICE_KEY`, or from a file beside an embedded database, made at the
 * first start. Whoever has the database alone can neither open what is sealed nor forge the audit.
 */
import {
	createCipheriv,
	createDecipheriv,
	createHmac,
	hkdfSync,
	randomBytes,
	type KeyObject,
	createSecretKey
} from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { ConfigProblem } from './config';
import { databaseUrl } from './db/dialect';

const environment = process.env;
const keyBytes = 32;
const nonceBytes = 12;
const tagBytes = 16;

export type KeyPurpose = 'audit' | 'second-factor' | 'pin' | 'outbox';

const keys = new Map<KeyPurpose, KeyObject>();
let secret: Buffer | null = null;

/** @throws ConfigProblem when there is no key and no embedded database to keep one beside. */
export function readServiceKey(env: NodeJS.ProcessEnv = environment, url = databaseUrl): Buffer {
	const said = env['SERVICE_KEY'];
	const text = said ?? (url.startsWith('file:') ? keyBeside(url.slice('file:'.length)) : '');
	const key = Buffer.from(text.trim(), 'base64url');
	if (key.length < keyBytes) {
		throw new ConfigProblem('SERVICE_KEY must be set to 32 random bytes in base64url.');
	}
	return key;
}

function keyBeside(database: string): string {
	const file = `${database}.key`;
	if (!existsSync(file))
		writeFileSync(file, randomBytes(keyBytes).toString('base64url'), { mode: 0o600 });
	return readFileSync(file, 'utf8');
}

function keyFor(purpose: KeyPurpose): KeyObject {
	const known = keys.get(purpose);
	if (known) return known;
	secret ??= readServiceKey();
	const derived = hkdfSync('sha256', secret, Buffer.alloc(0), `our-plan ${purpose}`, keyBytes);
	const key = createSecretKey(Buffer.from(derived));
	keys.set(purpose, key);
	return key;
}

/** The bytes of a key, for a pair of keys that is made from them; they are never kept. */
export const secretOf = (purpose: KeyPurpose): Buffer => keyFor(purpose).export();

/** Keyed hash (HMAC-SHA-256, hex) that only this service can make. */
export function markOf(purpose: KeyPurpose, text: string): string {
	return createHmac('sha256', keyFor(purpose)).update(text).digest('hex');
}

/** AES-256-GCM, base64url; opened only with the same purpose and the same `about`. */
export function seal(purpose: KeyPurpose, text: string, about: string): string {
	const nonce = randomBytes(nonceBytes);
	const cipher = createCipheriv('aes-256-gcm', keyFor(purpose), nonce).setAAD(Buffer.from(about));
	const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
	return Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64url');
}

/** What was sealed, or null when it was changed, or is about something else. */
export function unseal(purpose: KeyPurpose, sealed: string, about: string): string | null {
	const bytes = Buffer.from(sealed, 'base64url');
	if (bytes.length < nonceBytes + tagBytes) return null;
	try {
		const nonce = bytes.subarray(0, nonceBytes);
		const decipher = createDecipheriv('aes-256-gcm', keyFor(purpose), nonce)
			.setAAD(Buffer.from(about))
			.setAuthTag(bytes.subarray(nonceBytes, nonceBytes + tagBytes));
		const body = bytes.subarray(nonceBytes + tagBytes);
		return Buffer.concat([decipher.update(body), decipher.final()]).toString('utf8');
	} catch {
		return null;
	}
}
