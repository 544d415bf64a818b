/** The two forms of an import: the file chosen, and the same file sent back with "yes". */
import type { RequestEvent } from '@sveltejs/kit';
import { unpack } from '$lib/server/exchange/census/carry';
import type { RefusalReason } from '$lib/server/exchange/census/refusal';
import { maxBytes } from '$lib/server/exchange/census/text';
import { readUpload } from './read-upload';

/** Room for the other fields of the form and the lines between them. */
const maxFormBytes = maxBytes + 100 * 1024;

export interface FileRefusal {
	reason: RefusalReason | 'broken-form' | 'no-file';
	line: number | null;
}

type Refused = { ok: false; refusal: FileRefusal };

/** The file of the field `file`. */
export async function readChosenFile(
	event: RequestEvent
): Promise<{ ok: true; bytes: Uint8Array } | Refused> {
	const upload = await readUpload(event, maxFormBytes);
	if (!upload.ok) return refusedFor(upload.reason);
	const file = upload.form.get('file');
	if (!(file instanceof File)) return refusedFor(file === '' ? 'no-file' : 'broken-form');
	if (file.size === 0 && file.name === '') return refusedFor('no-file');
	return { ok: true, bytes: await file.bytes() };
}

/** The file that was previewed, from the fields `packed` and `sha256`. */
export async function readConfirmedFile(
	event: RequestEvent
): Promise<{ ok: true; bytes: Uint8Array; sha256: string } | Refused> {
	const upload = await readUpload(event, maxFormBytes);
	if (!upload.ok) return refusedFor(upload.reason);
	const [packed, sha256] = [upload.form.get('packed'), upload.form.get('sha256')];
	if (typeof packed !== 'string' || typeof sha256 !== 'string') return refusedFor('broken-form');
	const bytes = unpack(packed);
	return bytes ? { ok: true, bytes, sha256 } : refusedFor('broken-form');
}

function refusedFor(reason: FileRefusal['reason']): Refused {
	return { ok: false, refusal: { reason, line: null } };
}

/** 413 for what is too large, 415 for what is no census at all, 400 for a form we could not read. */
export function statusOf({ reason }: FileRefusal): 400 | 413 | 415 | 422 {
	if (reason === 'too-big') return 413;
	if (reason === 'not-xml' || reason === 'wrong-encoding') return 415;
	return reason === 'broken-form' || reason === 'no-file' ? 400 : 422;
}
