/** The whole service over HTTP with the demo town in it: as it was built, or broken on purpose. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer as createHttpServer } from 'node:http';
import { createServer as createNetServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { createServer, type Plugin } from 'vite';

/** One place in our own source, and what stands there in the broken copy. */
export interface Breaking {
	/** Such as `src/lib/server/repositories/goals.ts`. */
	file: string;
	find: string | RegExp;
	instead: string;
}

/** Both walls around a goal: the one that finds it, and the one around all that is read of it. */
export const pastTheCircles: readonly Breaking[] = [
	{
		file: 'src/lib/server/repositories/goals.ts',
		find: 'inArray(goal.circleId, [...circles])',
		instead: 'eq(goal.id, goalId)'
	},
	{
		file: 'src/lib/server/repositories/goals.ts',
		find: 'inArray(goal.planId, planIds), inArray(goal.circleId, circles)',
		instead: 'inArray(goal.planId, planIds)'
	}
];

export interface Town {
	origin: string;
	/** The town's own rows, past every rule. */
	rows: <Row>(sql: string, ...values: unknown[]) => Row[];
	/** Puts something into the town that nobody in it does yet. */
	change: (sql: string, ...values: unknown[]) => void;
	/** Everything the service wrote to its log. */
	log: () => string;
	stop: () => Promise<void>;
}

function newDatabase() {
	const folder = mkdtempSync(join(tmpdir(), 'our-plan-prove-'));
	const file = join(folder, 'town.db');
	const rows = <Row>(sql: string, ...values: unknown[]): Row[] => {
		const database = new Database(file, { readonly: true });
		try {
			return database.prepare(sql).all(...values) as Row[];
		} finally {
			database.close();
		}
	};
	const change = (sql: string, ...values: unknown[]) => {
		const database = new Database(file);
		database.prepare(sql).run(...values);
		database.close();
	};
	return { file, rows, change, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

async function freePort(): Promise<number> {
	const probe = createNetServer().listen(0);
	await once(probe, 'listening');
	const { port } = probe.address() as AddressInfo;
	probe.close();
	await once(probe, 'close');
	return port;
}

async function untilItAnswers(origin: string, child: ChildProcess): Promise<void> {
	for (;;) {
		if (child.exitCode !== null) throw new Error('The service ended before it answered.');
		const answer = await fetch(origin).catch(() => null);
		await answer?.body?.cancel();
		if (answer?.ok) return;
		await new Promise((resolve) => setTimeout(resolve, 200));
	}
}

/** The service as it was built, in a process of its own. `npm run prove` builds it first. */
export async function builtTown(env: Record<string, string> = {}): Promise<Town> {
	const database = newDatabase();
	const port = await freePort();
	const origin = `http://localhost:${port}`;
	const settings = { DATABASE_URL: `file:${database.file}`, DEMO: 'on', SERVICE_KEY: key };
	const child = spawn('node', ['scripts/serve.mjs', process.env['PROVE_BUILD'] ?? 'build'], {
		env: { PATH: process.env['PATH'], PORT: String(port), ORIGIN: origin, ...settings, ...env },
		stdio: ['ignore', 'pipe', 'pipe']
	});
	let said = '';
	for (const stream of [child.stdout, child.stderr])
		stream.setEncoding('utf8').on('data', (text: string) => (said += text));
	await untilItAnswers(origin, child);
	const stop = async () => {
		const ended = once(child, 'exit');
		child.kill('SIGKILL');
		await ended;
		database.remove();
	};
	const { rows, change } = database;
	return { origin, rows, change, log: () => said, stop };
}

const key = 'for-tests-only-and-known-to-all-who-read-this';

/** Puts what is broken in its place, and says what has been. */
export function breaker(breakings: readonly Breaking[], broken: Set<Breaking>): Plugin {
	return {
		name: 'broken-on-purpose',
		enforce: 'pre',
		transform(code, id) {
			const [file = ''] = id.split('?');
			const here = breakings.filter((one) => file.endsWith(`/${one.file}`));
			return here.reduce((source, one) => {
				const changed = source.replace(one.find, one.instead);
				if (changed !== source) broken.add(one);
				return changed;
			}, code);
		}
	};
}

/** A copy with something broken, served from source. @throws when there was nothing to break. */
export async function brokenTown(breakings: readonly Breaking[]): Promise<Town> {
	const database = newDatabase();
	Object.assign(process.env, { DATABASE_URL: `file:${database.file}`, DEMO: 'on' });
	const broken = new Set<Breaking>();
	const vite = await createServer({
		plugins: [breaker(breakings, broken)],
		server: { middlewareMode: true, hmr: false, ws: false, watch: null },
		logLevel: 'error'
	});
	const server = createHttpServer(vite.middlewares).listen(0);
	await once(server, 'listening');
	const origin = `http://localhost:${(server.address() as AddressInfo).port}`;
	const stop = async () => {
		server.closeAllConnections();
		server.close();
		await vite.close();
		database.remove();
	};
	const first = await fetch(`${origin}/help`);
	await first.body?.cancel();
	for (const { file } of breakings) await vite.ssrLoadModule(`/${file}`);
	const whole = breakings.filter((one) => !broken.has(one));
	const { rows, change } = database;
	if (whole.length === 0) return { origin, rows, change, log: () => '', stop };
	await stop();
	throw new Error(whole.map(({ file, find }) => `${file} has no ${String(find)}`).join('; '));
}

export interface Person {
	key: string;
	personId: string;
	cookie: string;
}

/** Everyone of the demo, signed in, and their cookies. */
export async function everyoneIn({ origin, rows }: Town): Promise<Person[]> {
	const [cast] = rows<{ value: string }>("select value from setting where name = 'demo-people'");
	const people = JSON.parse(cast?.value ?? '[]') as { key: string; personId: string }[];
	const signedIn: Person[] = [];
	for (const { key, personId } of people) {
		const answer = await fetch(`${origin}/demo`, {
			method: 'POST',
			redirect: 'manual',
			headers: { origin, accept: 'text/html' },
			body: new URLSearchParams({ person: key })
		});
		await answer.body?.cancel();
		const cookies = answer.headers.getSetCookie().map((one) => one.split(';')[0]);
		if (answer.status !== 303) throw new Error(`${key} could not sign in: ${answer.status}`);
		signedIn.push({ key, personId, cookie: cookies.join('; ') });
	}
	await pastTheWelcome(origin, signedIn);
	return signedIn;
}

/** What a family is told once, before its first page, is read by all of them; others get a 404. */
async function pastTheWelcome(origin: string, people: readonly Person[]): Promise<void> {
	for (const { cookie } of people) {
		const answer = await fetch(`${origin}/welcome`, {
			method: 'POST',
			redirect: 'manual',
			headers: { origin, accept: 'text/html', cookie },
			body: new URLSearchParams()
		});
		await answer.body?.cancel();
	}
}
