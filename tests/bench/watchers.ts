/**
 * Browsers that watch, as many as told: `node watchers.ts URL COOKIE COUNT`. Says `ready` when all
 * are connected; asked, answers how long each event took to each of them, in milliseconds.
 */
import { Agent, get } from 'node:http';

const [url = '', cookie = '', count = '1'] = process.argv.slice(2);
const agent = new Agent({ maxSockets: Infinity });
const took: number[] = [];
let connected = 0;

/** An id says when it was made, inside the transaction: before the commit, so never too short. */
function madeAt(id: string): number {
	return Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16);
}

function watch(): void {
	get(url, { agent, headers: { cookie, accept: 'text/event-stream' } }, (response) => {
		if (response.statusCode !== 200) throw new Error(`the stream answers ${response.statusCode}`);
		response.setEncoding('utf8').on('data', (text: string) => {
			const now = performance.timeOrigin + performance.now();
			for (const [, id = ''] of text.matchAll(/^id: (\S+)$/gm)) took.push(now - madeAt(id));
		});
		connected += 1;
		if (connected === Number(count)) process.send?.({ ready: true });
	});
}

process.on('message', () => process.send?.({ took: took.splice(0) }));
for (let i = 0; i < Number(count); i += 1) watch();
