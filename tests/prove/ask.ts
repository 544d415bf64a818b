/** Requests as a browser sends them, and what an answer comes to. */
import { Agent, request, type IncomingHttpHeaders } from 'node:http';

export interface Asked {
	method?: string;
	path: string;
	cookie?: string;
	headers?: Record<string, string>;
	body?: string;
}

export interface Answer {
	status: number;
	headers: IncomingHttpHeaders;
	text: string;
}

const agent = new Agent({ keepAlive: true, maxSockets: 16 });

/** One request, without following where it leads. */
export function ask(origin: string, asked: Asked): Promise<Answer> {
	const { method = 'GET', path, cookie, headers = {}, body } = asked;
	const all = { accept: 'text/html', ...(cookie ? { cookie } : {}), ...headers };
	return new Promise((resolve, reject) => {
		const outgoing = request(`${origin}${path}`, { method, agent, headers: all }, (response) => {
			let text = '';
			response
				.setEncoding('utf8')
				.on('data', (chunk: string) => (text += chunk))
				.on('end', () => {
					resolve({ status: response.statusCode ?? 0, headers: response.headers, text });
				})
				.on('error', reject);
		});
		outgoing.on('error', (error) => {
			if (outgoing.reusedSocket) resolve(ask(origin, asked));
			else reject(error);
		});
		outgoing.end(body);
	});
}

/** Does all of it, so many at a time. */
export async function each<T>(
	many: Iterable<T>,
	work: (one: T) => Promise<void>,
	atOnce = 8
): Promise<void> {
	const waiting = many[Symbol.iterator]();
	const worker = async () => {
		for (let next = waiting.next(); !next.done; next = waiting.next()) await work(next.value);
	};
	await Promise.all(Array.from({ length: atOnce }, worker));
}

interface PageData {
	type: string;
	nodes?: ({ type: string; status?: number } | null)[];
}

/** The status a page has behind its `__data.json`, where it is told inside. */
export function statusOf({ status, headers, text }: Answer): number {
	if (status !== 200 || !headers['content-type']?.startsWith('application/json')) return status;
	const [first = ''] = text.split('\n');
	const data = JSON.parse(first) as PageData | null;
	if (data?.type === 'redirect') return 303;
	const refusal = data?.nodes?.find((node) => node?.type === 'error');
	return refusal?.status ?? 200;
}

/** What an address may name by a word, such as `parent`, is a word of the pages too. */
const isId = (named: string) => /^[0-9a-f]{8}-[0-9a-f-]{27}$/.test(named);

/** Without what is new in every answer, and without the ids it was asked for. */
export function withoutTheNew(text: string, ids: readonly string[]): string {
	const plain = text
		.replace(/nonce(=|-|\\?":\\?")["']?[\w+/=-]+/g, 'nonce')
		.replace(/data-key="[^"]*"|name="key" value="[^"]*"/g, 'key');
	return ids.filter(isId).reduce((shorter, id) => shorter.replaceAll(id, 'ID'), plain);
}
