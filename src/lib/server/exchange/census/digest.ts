import { createHash } from 'node:crypto';

/** SHA-256 (hex) of a file: ties what is written to what was previewed. */
export function digestOf(bytes: Uint8Array): string {
	return createHash('sha256').update(bytes).digest('hex');
}
