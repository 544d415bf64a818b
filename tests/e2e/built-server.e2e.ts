/**
 * The built service as it runs, asked past the browser: the headers of safety on every kind of
 * answer, how large a form may be, and how it stops while somebody listens.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test, type APIResponse } from '@playwright/test';

test.beforeEach(({}, info) => {
	test.skip(info.project.name !== 'desktop', 'there is no screen in these');
});

const safety: Record<string, RegExp> = {
	'content-security-policy': /default-src 'self'.*object-src 'none'.*report-uri \/csp-report/,
	'x-content-type-options': /^nosniff$/,
	'x-frame-options': /^DENY$/,
	'referrer-policy': /^same-origin$/,
	'cross-origin-opener-policy': /^same-origin$/,
	'cross-origin-resource-policy': /^same-origin$/,
	'permissions-policy': /geolocation=\(\)/
};

function expectSafe(answer: APIResponse, what: string): void {
	const headers = answer.headers();
	for (const [name, value] of Object.entries(safety))
		expect(headers[name] ?? '', `${what}: ${name}`).toMatch(value);
}

test('every answer has the headers of safety, files and refusals included', async ({
	request,
	baseURL
}) => {
	const origin = baseURL ?? '';
	const html = await (await request.get('/')).text();
	const file = /_app\/immutable\/[^"']+/.exec(html)?.[0] ?? '';
	const ours = { origin, accept: 'text/html' };
	const get = (path: string) => request.get(path, { maxRedirects: 0 });
	const post = (path: string, headers: Record<string, string>, data: string) =>
		request.post(path, {
			data,
			headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
			maxRedirects: 0
		});
	const answers: [string, number, () => Promise<APIResponse>][] = [
		['a page', 200, () => get('/')],
		['a file made by the build', 200, () => get(`/${file}`)],
		['a file', 200, () => get('/icon.svg')],
		['a file that is not there', 404, () => get('/_app/immutable/nothing.js')],
		['a page that is not here', 404, () => get('/nowhere')],
		['an address nobody can read', 400, () => get('/%zz')],
		['the way to sign in', 303, () => get('/families')],
		['the live stream to a stranger', 303, () => get('/api/live')],
		[
			'a form of another site',
			403,
			() => post('/sign-out', { origin: 'https://evil.example' }, '')
		],
		['a form that is refused', 400, () => post('/sign-in', ours, 'address=nonsense')],
		['a form that is too large', 400, () => post('/sign-in', ours, 'a'.repeat(600_000))],
		['a method nobody uses', 400, () => request.fetch('/', { method: 'TRACE' })],
		[
			'a report',
			204,
			() => post('/csp-report', { 'content-type': 'application/reports+json' }, '{}')
		]
	];
	expect(file).not.toBe('');
	for (const [what, status, ask] of answers) {
		const answer = await ask();
		expect(answer.status(), what).toBe(status);
		expectSafe(answer, what);
	}
});

const root = fileURLToPath(new URL('../..', import.meta.url));

async function until(isSo: () => Promise<boolean>): Promise<void> {
	await expect.poll(isSo, { timeout: 120_000 }).toBe(true);
}

test('it stops in ten seconds with a stream open, which is told when to come back', async () => {
	const folder = mkdtempSync(join(tmpdir(), 'our-plan-stop-'));
	const port = 3211 + Math.floor(Math.random() * 8);
	const origin = `http://localhost:${port}`;
	const env = { ...process.env, PORT: String(port), ORIGIN: origin, DEMO: 'on' };
	const server = spawn(process.execPath, ['scripts/serve.mjs'], {
		cwd: root,
		stdio: 'ignore',
		env: { ...env, DATABASE_URL: `file:${join(folder, 'stop.db')}` }
	});
	try {
		await until(() =>
			fetch(origin).then(
				({ ok }) => ok,
				() => false
			)
		);
		const entered = await fetch(`${origin}/demo`, {
			method: 'POST',
			redirect: 'manual',
			headers: { origin, 'content-type': 'application/x-www-form-urlencoded', accept: 'text/html' },
			body: 'person=kerry'
		});
		const cookie = entered.headers.getSetCookie().map((one) => one.split(';')[0]);
		const headers = { cookie: cookie.join('; ') };
		const stream = await fetch(`${origin}/api/live`, { headers });
		expect(stream.headers.get('content-type')).toContain('text/event-stream');
		const heard = stream.text();

		const asked = Date.now();
		server.kill('SIGTERM');
		const [code] = (await once(server, 'exit')) as [number];
		expect(Date.now() - asked).toBeLessThan(10_000);
		expect(code).toBe(0);
		expect(await heard).toMatch(/retry: \d+\n\n$/);
		await expect(fetch(origin)).rejects.toThrow();
	} finally {
		server.kill('SIGKILL');
		rmSync(folder, { recursive: true, force: true });
	}
});
