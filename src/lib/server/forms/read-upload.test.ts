import { Readable } from 'node:stream';
import { ReadableStream } from 'node:stream/web';
import type { RequestEvent } from '@sveltejs/kit';
import { describe, expect, test } from 'vitest';
import { readUpload } from './read-upload';

const type = 'multipart/form-data; boundary=edge';
const body = (content: string) =>
	`--edge\r\ncontent-disposition: form-data; name="file"; filename="a.xml"\r\n\r\n${content}\r\n--edge--\r\n`;

/** A request Kit can read, or one whose body it left on the connection. */
function sent(chunks: Iterable<Uint8Array>, isLeft = false, contentType = type) {
	const headers = { 'content-type': contentType };
	const body = isLeft ? null : (ReadableStream.from(chunks) as BodyInit);
	const init = { method: 'POST', headers, body, duplex: 'half' };
	const request = new Request('http://localhost/', init);
	const platform = isLeft ? { req: Readable.from(chunks) } : undefined;
	return { request, platform } as unknown as RequestEvent;
}

const bytes = (text: string) => new TextEncoder().encode(text);

async function fileIn(event: RequestEvent) {
	const upload = await readUpload(event, 1000);
	if (!upload.ok) return upload.reason;
	const file = upload.form.get('file');
	return file instanceof File ? file.text() : file;
}

describe.each([
	['read by Kit', false],
	['left on the connection', true]
])('a form %s', (_, isLeft) => {
	test('gives its file, however it was cut into pieces', async () => {
		const pieces = [...body('<Message/>')].map(bytes);
		expect(await fileIn(sent(pieces, isLeft))).toBe('<Message/>');
	});

	test('of more than was said is too big, and is read to its end', async () => {
		let given = 0;
		function* endless() {
			for (; given < 800; given += 1) yield new Uint8Array(64 * 1024);
		}
		expect(await fileIn(sent(endless(), isLeft))).toBe('too-big');
		expect(given).toBe(800);
	});

	test.each([
		['cut off', [body('<Message/>').slice(0, 60)], type],
		['without its edges', ['hello'], type],
		['of another kind', [body('x')], 'text/plain'],
		['empty', [], type]
	])('%s is broken', async (_what, texts, contentType) => {
		expect(await fileIn(sent(texts.map(bytes), isLeft, contentType))).toBe('broken-form');
	});
});

test('a connection that is lost is a broken form', async () => {
	function* lost(): Generator<Uint8Array> {
		yield bytes('--edge');
		throw new Error('reset');
	}
	expect(await fileIn(sent(lost()))).toBe('broken-form');
});
