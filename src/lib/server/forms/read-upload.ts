/**
 * Forms with a file in them. The adapter refuses every body over 512 KB, which is right for all
 * other forms; it leaves such a body unread, so that a page which may take more can read it from
 * the connection itself, and never holds more than it said it would.
 */
import type { RequestEvent } from '@sveltejs/kit';
import { fieldsAround } from './fields-around';

export type Upload =
	| { ok: true; form: FormData }
	/** With what was typed beside the file. */
	| { ok: false; reason: 'too-big'; form: FormData }
	| { ok: false; reason: 'broken-form' };

type Chunks = AsyncIterable<Uint8Array>;

/**
 * A form of up to `maxBytes` bytes. A larger one is read to its end and thrown away piece by
 * piece, since a browser that is cut off shows its own error in place of our answer.
 */
export async function readUpload(event: RequestEvent, maxBytes: number): Promise<Upload> {
	try {
		const type = event.request.headers.get('content-type') ?? '';
		const collected = await collect(bodyOf(event), maxBytes);
		if ('head' in collected)
			return { ok: false, reason: 'too-big', form: await fieldsAround(collected, type) };
		const whole = new Response(collected, { headers: { 'content-type': type } });
		return { ok: true, form: await whole.formData() };
	} catch {
		return { ok: false, reason: 'broken-form' };
	}
}

/** Kit listens to the connection unless it has refused the body for its length. */
function bodyOf({ request, platform }: RequestEvent): Chunks {
	const connection = platform?.req;
	if (connection?.listenerCount('data') === 0) return connection as Chunks;
	return (request.body ?? []) as Chunks;
}

/** The two ends of what is too large. */
interface Ends {
	head: Uint8Array;
	tail: Uint8Array;
}
const endBytes = 64 * 1024;

async function collect(chunks: Chunks, maxBytes: number): Promise<Uint8Array<ArrayBuffer> | Ends> {
	const kept: Uint8Array[] = [];
	let size = 0;
	let ends: Ends | null = null;
	for await (const chunk of chunks) {
		size += chunk.length;
		if (ends) ends.tail = lastOf(Buffer.concat([ends.tail, chunk]));
		else kept.push(chunk);
		if (ends || size <= maxBytes) continue;
		ends = endsOf(joined(kept, size));
		kept.length = 0;
	}
	return ends ?? joined(kept, size);
}

/** A copy, so that the rest of it can be let go. */
const lastOf = (bytes: Uint8Array): Uint8Array => bytes.slice(-endBytes);
const endsOf = (bytes: Uint8Array): Ends => ({
	head: bytes.slice(0, endBytes),
	tail: lastOf(bytes.subarray(endBytes))
});

function joined(chunks: readonly Uint8Array[], size: number): Uint8Array<ArrayBuffer> {
	const bytes = new Uint8Array(size);
	let at = 0;
	for (const chunk of chunks) {
		bytes.set(chunk, at);
		at += chunk.length;
	}
	return bytes;
}
