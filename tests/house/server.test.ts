/** The server of our own, around a handler that is easy to see through. */
import { once } from 'node:events';
import { Agent, request, type IncomingMessage, type Server } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { buffer, text } from 'node:stream/consumers';
import { brotliDecompressSync } from 'node:zlib';
import { afterEach, describe, expect, test } from 'vitest';
import { serverAround } from '../../scripts/server/around.mjs';
import { limits } from '../../scripts/server/limits.mjs';
import { stopper } from '../../scripts/server/stop.mjs';

type Handler = Parameters<typeof serverAround>[0];

const long = 'Sam is in class by nine. '.repeat(200);
const agent = new Agent({ keepAlive: true });
let server: Server;

afterEach(() => {
	server.closeAllConnections();
	server.close();
});

async function house(handler: Handler, given = {}): Promise<void> {
	server = serverAround(handler, { origin: 'https://plan.example.org', limits: given });
	server.listen(0);
	await once(server, 'listening');
}

const port = () => (server.address() as AddressInfo).port;

async function ask(headers: Record<string, string> = {}): Promise<IncomingMessage> {
	const asked = request({ port: port(), agent, headers }).end();
	const [answer] = (await once(asked, 'response')) as [IncomingMessage];
	return answer;
}

const saying =
	(type: string, words: string): Handler =>
	(_, response) =>
		response.setHeader('Content-Type', type).end(words);

describe('what is sent is squeezed', () => {
	const wanting = { 'accept-encoding': 'br, gzip' };

	test('when it is long and the browser can read it', async () => {
		await house(saying('text/html', long));
		const answer = await ask(wanting);
		expect(answer.headers).toMatchObject({ 'content-encoding': 'br', vary: 'Accept-Encoding' });
		expect(brotliDecompressSync(await buffer(answer)).toString()).toBe(long);
	});

	test.each([
		['a browser that cannot', 'text/html', long, {}],
		['what is short', 'text/html', 'Hello', wanting],
		['a live stream', 'text/event-stream', long, wanting],
		['a live stream that says its letters', 'text/event-stream; charset=utf-8', long, wanting],
		['a picture', 'image/webp', long, wanting]
	])('but not %s', async (_, type, words, headers) => {
		await house(saying(type, words));
		const answer = await ask(headers);
		expect(answer.headers['content-encoding']).toBeUndefined();
		expect(await text(answer)).toBe(words);
	});
});

describe('whoever takes too long', () => {
	/** What is said to somebody who says only this. */
	async function saidTo(bytes: string): Promise<string> {
		const socket = connect(port(), 'localhost');
		socket.write(bytes);
		return text(socket);
	}
	const quick = { headersTimeout: 60, requestTimeout: 120, connectionsCheckingInterval: 20 };

	test.each([
		['over the head', 'GET / HTTP/1.1\r\nHost: a\r\n'],
		['over the body', 'POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\n\r\na']
	])('%s is answered and let go', async (_, bytes) => {
		await house((_asked, response) => response, quick);
		expect(await saidTo(bytes)).toMatch(/^HTTP\/1\.1 408 [\s\S]*x-frame-options: DENY/i);
	});

	test('in life has ten seconds for the head and thirty for all of it', async () => {
		await house(saying('text/plain', ''));
		expect([server.headersTimeout, server.requestTimeout]).toEqual([10_000, 300_000]);
		expect(server.maxConnections).toBe(limits.maxConnections);
	});
});

describe('stopping', () => {
	test('answers who is being answered, lets nobody else in, and then says so', async () => {
		const told: string[] = [];
		let finish = () => {};
		await house((asked, response) => {
			finish = () => response.end('finished');
			if (asked.url === '/') response.write('begun ');
		});
		const stop = stopper(server, { emit: (event) => told.push(event), exit: () => undefined });
		const answer = await ask();
		stop();
		stop();
		expect(told).toEqual([]);
		await expect(ask()).rejects.toThrow();
		const closed = once(server, 'close');
		finish();
		expect(await text(answer)).toBe('begun finished');
		await closed;
		expect(told).toEqual(['sveltekit:shutdown']);
	});

	test('cuts off whoever does not end, and goes even if something will not let go', async () => {
		const codes: number[] = [];
		await house((_, response) => void response.write('begun '));
		const gone = new Promise<void>((resolve) => {
			const exit = (code: number) => {
				codes.push(code);
				resolve();
			};
			const soon = { ...limits, stopping: 20, gone: 60 };
			stopper(server, { limits: soon, emit: () => undefined, exit })();
		});
		await gone;
		expect(codes).toEqual([1]);
	});
});
