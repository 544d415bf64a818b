/** A sound and nothing else, whatever a browser would like to make of it; in parts, as phones ask for it. */
import type { VoiceFile } from '$lib/server/views/goals/said-about-goal';

const safe = {
	'Content-Disposition': 'inline; filename="voice"',
	'Content-Security-Policy': "sandbox; default-src 'none'; frame-ancestors 'none'",
	'X-Content-Type-Options': 'nosniff',
	'Cache-Control': 'private, no-store',
	'Accept-Ranges': 'bytes'
};

/** The whole, or the one part of a `Range: bytes=from-to`; any other range is answered with the whole. */
export function soundAnswer({ content, mediaType }: VoiceFile, range: string | null): Response {
	const headers = { ...safe, 'Content-Type': mediaType };
	const part = partOf(range, content.length);
	if (part === null) return new Response(new Uint8Array(content), { headers });
	if (part === 'none')
		return new Response(null, {
			status: 416,
			headers: { ...headers, 'Content-Range': `bytes */${content.length}` }
		});
	const [from, to] = part;
	return new Response(new Uint8Array(content.subarray(from, to + 1)), {
		status: 206,
		headers: { ...headers, 'Content-Range': `bytes ${from}-${to}/${content.length}` }
	});
}

function partOf(range: string | null, length: number): [number, number] | 'none' | null {
	const found = /^bytes=(\d*)-(\d*)$/.exec(range ?? '');
	const [, first = '', last = ''] = found ?? [];
	if (!found || (first === '' && last === '')) return null;
	const from = first === '' ? Math.max(0, length - Number(last)) : Number(first);
	const to = first === '' || last === '' ? length - 1 : Math.min(Number(last), length - 1);
	return from > to || from >= length ? 'none' : [from, to];
}
