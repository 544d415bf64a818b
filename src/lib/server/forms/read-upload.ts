/**
 * Forms with a file in them. The adapter refuses every body over 512 KB, which is right for all
 * other forms; it leaves such a body unread, so that a page which may take more can read it from
 * the connection itself, and never holds more than it said it would.
 */
import type { RequestEvent } from '@sveltejs/kit';

export type Upload =
	{ ok: true; form: FormData } | { ok: false; reason: 'too-big' | 'broken-form' };

type Chunks = AsyncIterable<Uint8Array>;

/**
 * A form of up to `maxBytes` bytes. A larger one is read to its end and thrown away piece by
 * piece, since a browser that is cut off shows its own error in place of our answer.
 */
export async function readUpload(event: RequestEvent, maxBytes: number): Promise<Upload> {
	try {
		const bytes = await collect(bodyOf(event), maxBytes);
		if (!bytes) return { ok: false, reason: 'too-big' };
		const type = event.request.headers.get('content-type') ?? '';
		const whole = new Response(bytes, { headers: { 'content-type': type } });
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

async function collect(chunks: Chunks, maxBytes: number): Promise<Uint8Array<ArrayBuffer> | null> {
	const kept: Uint8Array[] = [];
	let size = 0;
	for await (const chunk of chunks) {
		size += chunk.length;
		if (size <= maxBytes) kept.push(chunk);
		else kept.length = 0;
	}
	return size <= maxBytes ? joined(kept, size) : null;
}

function joined(chunks: readonly Uint8Array[], size: number): Uint8Array<ArrayBuffer> {
	const bytes = new Uint8Array(size);
	let at = 0;
	for (const chunk of chunks) {
		bytes.set(chunk, at);
		at += chunk.length;
	}
	return bytes;
}
