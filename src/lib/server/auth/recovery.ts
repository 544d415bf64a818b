import { randomBytes } from 'node:crypto';
import { now } from '$lib/server/clock';
import { newId } from '$lib/server/db/id';
import type { Tx } from '$lib/server/db/store';
import { replaceRecoveryCodes, useRecoveryCode } from '$lib/server/repositories/second-factors';
import { hashOf } from './secrets';

const howMany = 10;
const codeBytes = 15;
/** 32 letters and digits nobody mistakes for one another: five bits each. */
const alphabet = 'ABCDEFGHJKMNPQRSTVWXYZ0123456789';

/** 120 bits as 24 characters in six groups, such as `KMN4-PQR2-…`. */
function newRecoveryCode(): string {
	const bits = [...randomBytes(codeBytes)]
		.map((byte) => byte.toString(2).padStart(8, '0'))
		.join('');
	const letters = (bits.match(/.{5}/g) ?? []).map((five) => alphabet[Number.parseInt(five, 2)]);
	return (letters.join('').match(/.{4}/g) ?? []).join('-');
}

/** What was typed, as the code was made; a code read aloud may come with other letters. */
function normalise(typed: string): string {
	const letters = typed.toUpperCase().replaceAll('O', '0').replaceAll(/[IL]/g, '1');
	return (letters.replace(/[^A-Z0-9]/g, '').match(/.{1,4}/g) ?? []).join('-');
}

/** Ten new codes, to be shown once; those of before are worth nothing any more. */
export async function newRecoveryCodes(tx: Tx, personId: string): Promise<string[]> {
	const codes = Array.from({ length: howMany }, newRecoveryCode);
	const createdAt = now();
	const rows = codes.map((code) => ({
		id: newId(),
		personId,
		codeHash: hashOf(code),
		createdAt,
		usedAt: null
	}));
	await replaceRecoveryCodes(tx, personId, rows);
	return codes;
}

/** Uses a code up, once; false when it is not one of this person's that are left. */
export async function tryRecoveryCode(tx: Tx, personId: string, typed: string): Promise<boolean> {
	return useRecoveryCode(tx, personId, hashOf(normalise(typed)), now());
}
