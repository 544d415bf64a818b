import { createHash, randomBytes, randomInt, scrypt } from 'node:crypto';
import { promisify } from 'node:util';

const derive = promisify<string, string, number, Buffer>(scrypt);

/** SHA-256 in hex: the only form in which a secret is stored. */
export function hashOf(secret: string): string {
	return createHash('sha256').update(secret).digest('hex');
}

/**
 * The form in which a short code is stored: 48 bits would soon be guessed from a fast hash. The salt
 * is one for all, since the code is all that there is to look it up by. Takes about 50 ms.
 */
export async function slowHashOf(shortCode: string): Promise<string> {
	return (await derive(shortCode, 'short code of an invitation', 32)).toString('hex');
}

/** 160 random bits for a link's fragment or a cookie, in URL-safe base64. */
export function newToken(): string {
	return randomBytes(20).toString('base64url');
}

/** An 8-digit code to type, leading zeros kept. */
export function newCode(): string {
	return String(randomInt(100_000_000)).padStart(8, '0');
}

/** Letters and digits nobody mistakes for one another when read aloud. */
const clearLetters = 'ABCDEFGHJKMNPQRTUVWXYZ2346789';

/** Ten clear letters (48 bits) in two halves, such as `KMN4P-QRT2U`, for typing an invitation by hand. */
export function newShortCode(): string {
	const letters = Array.from({ length: 10 }, () => clearLetters[randomInt(clearLetters.length)]);
	return `${letters.slice(0, 5).join('')}-${letters.slice(5).join('')}`;
}

/** What a person typed, as the code was made: upper case, without spaces or dashes in odd places. */
export function normaliseShortCode(typed: string): string {
	const letters = typed.toUpperCase().replace(/[^A-Z0-9]/g, '');
	return `${letters.slice(0, 5)}-${letters.slice(5)}`;
}
