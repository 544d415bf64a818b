/** The whole service answering over HTTP, in this process, on a database of its own. */
import { mkdtempSync, rmSync } from 'node:fs';
import type { Server } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createServer, type ViteDevServer } from 'vite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startSession } from '$lib/server/auth/sessions';
import { readSafety } from '$lib/server/commands/people/read-safety';
import { setStore } from '$lib/server/db/current';
import { openStore } from '$lib/server/db/open';
import type { Store } from '$lib/server/db/store';
import { serverAround } from '../../scripts/server/around.mjs';
import { aWorld } from '../support/world';

const folder = mkdtempSync(join(tmpdir(), 'our-plan-headers-'));
const database = `file:${join(folder, 'headers.db')}`;
let store: Store;
let vite: ViteDevServer;
let server: Server;
/** One whose handler always fails. */
let broken: Server;
let origin: string;
/** The cookies of a mother and of her key worker. */
let mother: string;
let worker: string;

beforeAll(async () => {
	process.env['DATABASE_URL'] = database;
	process.env['DEMO'] = 'off';
	store = await openStore(database);
	await store.migrate();
	setStore(store);
	const world = await aWorld();
	await readSafety({ personId: world.mother });
	mother = `session=${(await startSession(world.mother, 'parent', false)).cookie}`;
	worker = `session=${(await startSession(world.worker, 'key-worker', false)).cookie}`;

	vite = await createServer({
		server: { middlewareMode: true, hmr: false, ws: false },
		logLevel: 'error'
	});
	server = serverAround(vite.middlewares, { origin: 'http://localhost' });
	origin = await listening(server);
	broken = serverAround(() => Promise.reject(new Error('broken')), { origin });
	// In development the house opens with the first request; when built, before any.
	await ask('/');
}, 120_000);

afterAll(async () => {
	await vite.close();
	for (const one of [server, broken]) {
		one.closeAllConnections();
		one.close();
	}
	await store.close();
	rmSync(folder, { recursive: true, force: true });
});

async function listening(one: Server): Promise<string> {
	await new Promise<void>((resolve) => one.listen(0, resolve));
	return `http://localhost:${(one.address() as AddressInfo).port}`;
}

const ask = (path: string, init: RequestInit = {}) =>
	fetch(`${origin}${path}`, { redirect: 'manual', ...init });
const as = (cookie: string): RequestInit => ({ headers: { cookie } });
const form = { accept: 'text/html', 'content-type': 'application/x-www-form-urlencoded' };
const post = (headers: Record<string, string>, body = ''): RequestInit => ({
	method: 'POST',
	body,
	headers: { ...form, ...headers }
});

const multipart = (boundary: string) => ({
	origin,
	'content-type': `multipart/form-data${boundary && `; boundary=${boundary}`}`
});
const report = (body: string) => post({ 'content-type': 'application/reports+json' }, body);

const answers: [what: string, status: number, path: string, init: () => RequestInit][] = [
	['a page', 200, '/', () => ({})],
	['a page asked for by HEAD', 200, '/help', () => ({ method: 'HEAD' })],
	['a page with somebody’s data', 200, '/plan', () => as(mother)],
	['the data of a page', 200, '/plan/__data.json', () => as(mother)],
	['a redirect to sign in', 303, '/plan', () => ({})],
	['a redirect after a form', 303, '/sign-out', () => post({ origin })],
	['leaving quickly', 303, '/leave', () => ({})],
	['a page that is not here', 404, '/nowhere', () => ({})],
	['a page of somebody else', 404, '/families', () => as(mother)],
	['the demonstration where there is none', 404, '/demo', () => ({})],
	['a form of another site', 403, '/sign-out', () => post({ origin: 'https://evil.example' })],
	['a form that is refused', 400, '/sign-in', () => post({ origin }, 'address=nonsense')],
	['a form that cannot be read', 415, '/sign-in', () => post({ origin, 'content-type': 'text/x' })],
	['a method that is not here', 405, '/sign-out', () => ({})],
	['the live stream to a stranger', 303, '/api/live', () => ({})],
	[
		'a form cut off in the middle',
		400,
		'/sign-in',
		() => post(multipart('cut'), '--cut\r\nContent')
	],
	['a form of parts without an end', 400, '/sign-in', () => post(multipart(''), 'x')],
	['an address nobody can read', 404, '/%zz', () => ({})],
	['a cookie nobody can read', 200, '/help', () => as('session=%; language=%zz; a=%')],
	['a report of the browser', 204, '/csp-report', () => report('{}')],
	['a report that is too long', 413, '/csp-report', () => report(' '.repeat(17_000))],
	['a file', 200, '/icon.svg', () => ({})],
	['a file asked for by HEAD', 200, '/icon.svg', () => ({ method: 'HEAD' })]
];

const safety: [name: string, value: RegExp][] = [
	[
		'content-security-policy',
		/default-src 'self'.*frame-ancestors 'none'; report-uri \/csp-report; report-to csp$/
	],
	['reporting-endpoints', /^csp="\/csp-report"$/],
	['x-content-type-options', /^nosniff$/],
	['x-frame-options', /^DENY$/],
	['referrer-policy', /^same-origin$/],
	['cross-origin-opener-policy', /^same-origin$/],
	['cross-origin-resource-policy', /^same-origin$/],
	['permissions-policy', /microphone=\(\)/]
];

describe.each(answers)('%s (%i)', (_, status, path, init) => {
	test('has the headers of safety', async () => {
		const answer = await ask(path, init());
		await answer.body?.cancel();
		expect(answer.status).toBe(status);
		expectSafe(answer.headers);
	});
});

function expectSafe(headers: Headers): void {
	for (const [name, value] of safety) expect(headers.get(name), name).toMatch(value);
}

test('a file that has not changed (304) has them too', async () => {
	const etag = (await ask('/icon.svg')).headers.get('etag') ?? '';
	const answer = await ask('/icon.svg', { headers: { 'if-none-match': etag } });
	expect(answer.status).toBe(304);
	expectSafe(answer.headers);
});

test('so has an answer that nobody could give (500), and it says nothing of why', async () => {
	const answer = await fetch(await listening(broken));
	expect([answer.status, await answer.text()]).toEqual([500, '']);
	expectSafe(answer.headers);
});

/** The head of what is answered to these bytes. */
async function raw(bytes: string): Promise<{ status: number; headers: Headers }> {
	const socket = connect((server.address() as AddressInfo).port, 'localhost');
	socket.write(bytes);
	let text = '';
	for await (const chunk of socket) text += String(chunk);
	const [first = '', ...lines] = text.split('\r\n\r\n')[0]?.split('\r\n') ?? [];
	const pairs = lines.map((line) => line.split(/: (.*)/, 2) as [string, string]);
	return { status: Number(first.split(' ')[1]), headers: new Headers(pairs) };
}

test.each([
	['what is no request', 400, 'NONSENSE\r\n\r\n'],
	['two lengths', 400, 'POST / HTTP/1.1\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n'],
	['a head without end', 431, `GET / HTTP/1.1\r\nHost: a\r\nX: ${'a'.repeat(17_000)}\r\n\r\n`]
])('so has %s (%i)', async (_, status, bytes) => {
	const answer = await raw(bytes);
	expect(answer.status).toBe(status);
	expectSafe(answer.headers);
	expect(answer.headers.get('cache-control')).toBe('no-store');
});

const kept = answers.filter(([what]) => !what.startsWith('a file'));

test.each(kept)('%s (%i) stays in no cache', async (_, __, path, init) => {
	const answer = await ask(path, init());
	await answer.body?.cancel();
	expect(answer.headers.get('cache-control')).toMatch(/no-store/);
});

test('a page says how its letters are written', async () => {
	const { headers } = await ask('/');
	expect(headers.get('content-type')).toBe('text/html; charset=utf-8');
});

test('a page with scripts allows its own by a nonce that is new each time', async () => {
	const nonces = await Promise.all(
		[0, 1].map(async () => {
			const answer = await ask('/families', as(worker));
			const policy = answer.headers.get('content-security-policy') ?? '';
			const nonce = /script-src 'self' 'nonce-([^']+)'/.exec(policy)?.[1] ?? 'none';
			expect(await answer.text()).toContain(`<script nonce="${nonce}">`);
			return nonce;
		})
	);
	expect(new Set(nonces).size).toBe(2);
	expect(nonces).not.toContain('none');
});

test('no script but our own runs, on any page', async () => {
	for (const [path, init] of [
		['/', {}],
		['/plan', as(mother)],
		['/families', as(worker)],
		['/nowhere', {}]
	] as const) {
		const policy = (await ask(path, init)).headers.get('content-security-policy') ?? '';
		const scripts = /script-src ([^;]*)/.exec(policy)?.[1] ?? '';
		expect(scripts).toMatch(/^'self'( 'nonce-[^']+')?$/);
		expect(policy).toContain("object-src 'none'");
		expect(policy).toContain("base-uri 'none'");
		expect(policy).toContain("form-action 'self'");
	}
});
