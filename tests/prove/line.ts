/** The signal between a phone and the service: there, away, or lost before the answer is heard. */
import { once } from 'node:events';
import {
	createServer,
	request as ask,
	type IncomingMessage,
	type RequestOptions,
	type ServerResponse
} from 'node:http';
import type { AddressInfo } from 'node:net';

/**
 * `fading` is when pages still come and nothing that is sent arrives; `deaf` when the service hears
 * everything, and its answers to what is sent never come back.
 */
export type Signal = 'there' | 'away' | 'fading' | 'deaf';

export type Happening = 'cut' | 'arrived' | 'answered';

export interface Line {
	origin: string;
	signal: (is: Signal) => void;
	/** Where the service is. */
	to: (origin: string) => void;
	/** Another script in place of the outbox's own. */
	outbox: (code: string) => void;
	/** The next time something that was sent by the phone comes so far. */
	next: (happening: Happening) => Promise<void>;
	/** Everything the service was asked has been answered, whether or not anybody heard. */
	isQuiet: () => Promise<void>;
	stop: () => Promise<void>;
}

const isOutboxScript = /\/(offline\/page\.ts|workers\/page-[^/]+\.js)/;

async function bodyOf(message: IncomingMessage): Promise<Buffer> {
	const parts: Buffer[] = [];
	for await (const part of message) parts.push(part as Buffer);
	return Buffer.concat(parts);
}

export async function newLine(): Promise<Line> {
	let signal: Signal = 'there';
	let service = new URL('http://localhost');
	let script: string | null = null;
	const waiting: [Happening, () => void][] = [];
	const underway = new Set<Promise<void>>();

	function tell(happening: Happening): void {
		for (const [what, go] of waiting) if (what === happening) go();
		waiting.splice(0, waiting.length, ...waiting.filter(([what]) => what !== happening));
	}

	/** Asks the service as the phone did, and hands on what it says. */
	async function pass(request: IncomingMessage, response: ServerResponse): Promise<void> {
		const isSent = request.method === 'POST';
		const body = await bodyOf(request).catch(() => null);
		if (body === null) return;
		if (isSent) tell('arrived');
		const { method = 'GET', url = '/', headers } = request;
		const options: RequestOptions = {
			...{ host: service.hostname, port: service.port, path: url },
			...{ method, headers, agent: false }
		};
		const asking = ask(options).end(body);
		response.on('close', () => !isSent && asking.destroy());
		const [answer] = (await once(asking, 'response')) as [IncomingMessage];
		if (!isSent) {
			response.writeHead(answer.statusCode ?? 500, answer.headers);
			answer.on('error', () => response.destroy()).pipe(response);
			return;
		}
		const said = await bodyOf(answer);
		tell('answered');
		if (signal === 'there') response.writeHead(answer.statusCode ?? 500, answer.headers).end(said);
		else response.destroy();
	}

	const server = createServer((request, response) => {
		const isSent = request.method === 'POST';
		if (signal === 'away' || (signal === 'fading' && isSent)) {
			request.destroy();
			if (isSent) tell('cut');
		} else if (script !== null && isOutboxScript.test(request.url ?? '')) {
			response.writeHead(200, { 'Content-Type': 'text/javascript' }).end(script);
		} else {
			const passing = pass(request, response).catch(() => void response.destroy());
			underway.add(passing);
			void passing.finally(() => underway.delete(passing));
		}
	}).listen(0);
	await once(server, 'listening');

	return {
		origin: `http://localhost:${(server.address() as AddressInfo).port}`,
		signal: (is) => void (signal = is),
		to: (origin) => void (service = new URL(origin)),
		outbox: (code) => void (script = code),
		next: (happening) => new Promise((resolve) => waiting.push([happening, resolve])),
		isQuiet: async () => void (await Promise.all(underway)),
		stop: async () => {
			server.close();
			server.closeAllConnections();
			await once(server, 'close');
		}
	};
}
