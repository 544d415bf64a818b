/** The whole service answering over HTTP, in this process, on a database of its own. */
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer as createHttpServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createServer, type ViteDevServer } from 'vite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startSession } from '$lib/server/auth/sessions';
import { setStore } from '$lib/server/db/current';
import { openStore } from '$lib/server/db/open';
import type { Store } from '$lib/server/db/store';
import { aWorld } from '../support/world';

const folder = mkdtempSync(join(tmpdir(), 'our-plan-headers-'));
const database = `file:${join(folder, 'headers.db')}`;
let store: Store;
let vite: ViteDevServer;
let server: Server;
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
	mother = `session=${(await startSession(world.mother, 'parent', false)).cookie}`;
	worker = `session=${(await startSession(world.worker, 'key-worker', false)).cookie}`;

	vite = await createServer({
		server: { middlewareMode: true, hmr: false, ws: false },
		logLevel: 'error'
	});
	server = createHttpServer(vite.middlewares);
	await new Promise<void>((resolve) => server.listen(0, resolve));
	origin = `http://localhost:${(server.address() as AddressInfo).port}`;
	// In development the house opens with the first request; when built, before any.
	await ask('/');
}, 120_000);

afterAll(async () => {
	await vite.close();
	server.closeAllConnections();
	server.close();
	await store.close();
	rmSync(folder, { recursive: true, force: true });
});

const ask = (path: string, init: RequestInit = {}) =>
	fetch(`${origin}${path}`, { redirect: 'manual', ...init });
const as = (cookie: string): RequestInit => ({ headers: { cookie } });
const form = { accept: 'text/html', 'content-type': 'application/x-www-form-urlencoded' };
const post = (headers: Record<string, string>, body = ''): RequestInit => ({
	method: 'POST',
	body,
	headers: { ...form, ...headers }
});

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
	['a file', 200, '/icon.svg', () => ({})]
];

const safety: [name: string, value: RegExp][] = [
	['content-security-policy', /default-src 'self'.*frame-ancestors 'none'/],
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
		for (const [name, value] of safety) expect(answer.headers.get(name), name).toMatch(value);
	});
});

const kept = answers.filter(([what]) => what !== 'a file');

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
