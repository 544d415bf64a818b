/** A built server in a process of its own, that says what it has used. */
import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { Agent, request, type ClientRequest, type IncomingMessage } from 'node:http';
import { createServer } from 'node:net';
import { resolve } from 'node:path';

interface Used {
	cpuMicroseconds: number;
	memoryBytes: number;
}

export interface Asked {
	method?: 'GET' | 'POST';
	path: string;
	cookie: string;
	form?: Record<string, string>;
}

export interface Served {
	origin: string;
	/** The whole answer; throws when its status is not the one wanted. */
	ask(asked: Asked, wanted?: number): Promise<string>;
	cpuMicroseconds(): Promise<number>;
	/** After rubbish was taken out. */
	memoryBytes(): Promise<number>;
	stop(): Promise<void>;
}

const agent = new Agent({ keepAlive: true, maxSockets: 8 });

const ends = new WeakMap<ChildProcess, Promise<never>>();

/** Throws when the child ends. */
function gone(child: ChildProcess): Promise<never> {
	const ended =
		ends.get(child) ??
		once(child, 'exit').then(() => {
			throw new Error('A process that was measured has ended.');
		});
	ends.set(child, ended);
	return ended;
}

/** Sends one message to a child and waits for the next it says. */
export async function answerOf<T>(child: ChildProcess, asked: string): Promise<T> {
	const said = once(child, 'message') as Promise<[T]>;
	child.send(asked);
	return (await Promise.race([said, gone(child)]))[0];
}

export async function endOf(child: ChildProcess): Promise<void> {
	if (child.exitCode !== null || child.signalCode !== null) return;
	const ended = once(child, 'exit');
	child.kill('SIGKILL');
	await ended;
}

async function freePort(): Promise<number> {
	const probe = createServer().listen(0);
	await once(probe, 'listening');
	const address = probe.address();
	probe.close();
	await once(probe, 'close');
	if (address === null || typeof address === 'string') throw new Error('There is no free port.');
	return address.port;
}

async function textOf(response: IncomingMessage): Promise<string> {
	let text = '';
	for await (const chunk of response.setEncoding('utf8')) text += String(chunk);
	return text;
}

/** A kept connection may have been closed just now: then, as browsers do, once more on a new one. */
async function exchange(open: () => ClientRequest, body: string | undefined) {
	for (;;) {
		const outgoing = open();
		outgoing.end(body);
		try {
			const [response] = (await once(outgoing, 'response')) as [IncomingMessage];
			return response;
		} catch (error) {
			if (!outgoing.reusedSocket) throw error;
		}
	}
}

async function send(origin: string, { method = 'GET', path, cookie, form }: Asked, wanted: number) {
	const body = form && new URLSearchParams(form).toString();
	const headers = {
		cookie,
		accept: 'text/html',
		...(body === undefined ? {} : { origin, 'content-type': 'application/x-www-form-urlencoded' })
	};
	const response = await exchange(
		() => request(new URL(path, origin), { method, agent, headers }),
		body
	);
	const text = await textOf(response);
	if (response.statusCode !== wanted)
		throw new Error(`${method} ${path} answers ${response.statusCode}: ${text.slice(0, 300)}`);
	return text;
}

/** Starts `entry` and waits until it answers. */
export async function serve(entry: string, env: Record<string, string>): Promise<Served> {
	const port = await freePort();
	const origin = `http://localhost:${port}`;
	const child = fork(entry, {
		execArgv: ['--expose-gc', '--import', resolve('tests/bench/meter.ts')],
		env: { PATH: process.env['PATH'], PORT: String(port), ORIGIN: origin, ...env },
		stdio: ['ignore', 'pipe', 'inherit', 'ipc']
	});
	const listening = new Promise<void>((resolved) => {
		child.stdout?.on('data', (said) => {
			if (String(said).includes('Listening on')) resolved();
		});
	});
	await Promise.race([listening, gone(child)]);
	return {
		origin,
		ask: (asked, wanted = 200) => send(origin, asked, wanted),
		cpuMicroseconds: async () => (await answerOf<Used>(child, 'cpu')).cpuMicroseconds,
		memoryBytes: async () => (await answerOf<Used>(child, 'memory')).memoryBytes,
		stop: () => endOf(child)
	};
}

/** No connection stays open for the process to wait for. */
export const hangUp = (): void => agent.destroy();
