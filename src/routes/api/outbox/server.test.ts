import type { RequestEvent } from '@sveltejs/kit';
import { beforeEach, expect, test } from 'vitest';
import type { Viewer } from '$lib/server/access/viewer';
import { outboxFor } from '$lib/server/outbox/sealed';
import { freshStore } from '../../../../tests/support/harness';
import { aWorld, viewerOf, type World } from '../../../../tests/support/world';
import { GET, POST } from './+server';

let world: World;

beforeEach(async () => {
	await freshStore();
	world = await aWorld();
});

function asked(viewer: Viewer | null, { isLocked = false, body = '' } = {}): never {
	const url = new URL('http://localhost/api/outbox');
	const request = new Request(url, body === '' ? {} : { method: 'POST', body });
	const locals = { viewer, language: 'en', session: viewer && { isLocked } };
	const event = { url, request, locals, params: {}, route: { id: '/api/outbox' } };
	return event as unknown as RequestEvent as never;
}

test('tells whose session it is, and the key to seal to', async () => {
	const viewer = await viewerOf(world.mother);
	const answer = await GET(asked(viewer));
	expect(await answer.json()).toEqual(outboxFor(viewer));
	expect(JSON.stringify(outboxFor(viewer))).not.toContain(world.mother);
});

test.each(['GET', 'POST'] as const)(
	'%s: a stranger, and a locked page, sign in first',
	async (how) => {
		const handle = how === 'GET' ? GET : POST;
		expect((await handle(asked(null))).status).toBe(401);
		const viewer = await viewerOf(world.mother);
		expect((await handle(asked(viewer, { isLocked: true }))).status).toBe(401);
	}
);

test('for staff there is nothing here', async () => {
	const viewer = await viewerOf(world.worker);
	await expect((async () => GET(asked(viewer)))()).rejects.toMatchObject({ status: 404 });
});

test.each([
	['no JSON', 'x'],
	['nothing', '{}'],
	[
		'a seal of other letters',
		JSON.stringify({ id: crypto.randomUUID(), author: 'a', sealed: '<>' })
	]
])('%s: 400', async (_, body) => {
	const answer = await POST(asked(await viewerOf(world.mother), { body }));
	expect([answer.status, await answer.json()]).toEqual([400, { outcome: 'refused' }]);
});

test('an answer names what it is about', async () => {
	const viewer = await viewerOf(world.mother);
	const id = crypto.randomUUID();
	const body = JSON.stringify({ id, author: outboxFor(viewer)?.author, sealed: 'AAAA' });
	const answer = await POST(asked(viewer, { body }));
	expect([answer.status, await answer.json()]).toEqual([400, { id, outcome: 'refused' }]);
	const others = JSON.stringify({ id, author: 'another', sealed: 'AAAA' });
	const held = await POST(asked(viewer, { body: others }));
	expect([held.status, await held.json()]).toEqual([403, { id, outcome: 'not-yours' }]);
});
