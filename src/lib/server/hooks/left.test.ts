import type { Cookies, Handle, RequestEvent } from '@sveltejs/kit';
import { beforeEach, expect, test } from 'vitest';
import { readSession, startSession } from '$lib/server/auth/sessions';
import { sessionCookie } from '$lib/server/auth/cookies';
import { auditAbout } from '../../../../tests/support/audit';
import { freshStore } from '../../../../tests/support/harness';
import { aStaffMember, viewerOf } from '../../../../tests/support/world';
import { endIfLeft } from './left';

let personId: string;
let jar: Map<string, string>;

beforeEach(async () => {
	await freshStore();
	personId = await aStaffMember('parent');
	const { cookie } = await startSession(personId, 'parent', true);
	jar = new Map([[sessionCookie(), cookie]]);
});

async function comesBack(): Promise<RequestEvent> {
	const cookies = {
		get: (name: string) => jar.get(name),
		delete: (name: string) => jar.delete(name)
	} as unknown as Cookies;
	const locals = { viewer: await viewerOf(personId), session: {} };
	const event = { cookies, locals } as unknown as RequestEvent;
	const resolve: Parameters<Handle>[0]['resolve'] = () => new Response('the page');
	await endIfLeft({ event, resolve });
	return event;
}

test('whoever left without the network is a stranger to the first request that comes back', async () => {
	const cookie = jar.get(sessionCookie()) ?? '';
	jar.set('away', '1');
	const { locals } = await comesBack();
	expect(locals).toEqual({ viewer: null, session: null });
	expect(await readSession(cookie)).toBeNull();
	expect([...jar]).toEqual([]);
	expect(await auditAbout(personId)).toEqual(['person.signed-out']);
});

test('whoever did not leave stays', async () => {
	const cookie = jar.get(sessionCookie()) ?? '';
	const { locals } = await comesBack();
	expect(locals.viewer?.personId).toBe(personId);
	expect(await readSession(cookie)).not.toBeNull();
});
