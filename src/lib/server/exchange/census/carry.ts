/**
 * A file on its way from the preview to "yes, bring these in" travels with the page, packed into a
 * field of the form: nothing of it is kept here before that, and any process can take the answer.
 */
import { gunzipSync, gzipSync } from 'node:zlib';
import { maxBytes } from './text';

/** The file as text for a form: compressed, in base64. A census shrinks to a twentieth. */
export function pack(bytes: Uint8Array): string {
	return gzipSync(bytes).toString('base64');
}

/** The file again; null for what was not packed here, or would unpack to more than we take. */
export function unpack(packed: string): Uint8Array | null {
	try {
		return gunzipSync(Buffer.from(packed, 'base64'), { maxOutputLength: maxBytes });
	} catch {
		return null;
	}
}
