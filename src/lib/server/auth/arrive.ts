import type { Cookies } from '@sveltejs/kit';
import { audienceOf } from '$lib/domain/families/circles';
import type { Audience } from '$lib/domain/vocabulary';
import { record } from '$lib/server/commands/record';
import { store } from '$lib/server/db/current';
import type { Viewer } from '$lib/server/access/viewer';
import { clearBrowserCookie, clearSessionCookie, readCookie, setSessionCookie } from './cookies';
import type { Entered } from './enter';
import { endSession, startSession } from './sessions';

const homes: Record<Audience, string> = {
	family: '/plan',
	young: '/me',
	team: '/families',
	evaluation: '/evaluation',
	admin: '/imports',
	interpreter: '/meeting'
};

/** The first page of an audience. */
export const homeOf = (audience: Audience): string => homes[audience];

/** Gives somebody who was let in a session of their own, and answers where they go. */
export async function arrive(
	cookies: Cookies,
	{ personId, role }: Entered,
	isOwnPhone: boolean
): Promise<string> {
	const earlier = readCookie(cookies);
	if (earlier) await endSession(earlier);
	const { cookie, limits } = await startSession(personId, role, isOwnPhone);
	setSessionCookie(cookies, cookie, limits);
	clearBrowserCookie(cookies);
	return homeOf(audienceOf(role));
}

/** Ends this browser's session, if it has one. */
export async function depart(cookies: Cookies, viewer: Viewer | null): Promise<void> {
	const cookie = readCookie(cookies);
	if (cookie) await endSession(cookie);
	clearSessionCookie(cookies);
	if (!viewer) return;
	const { personId } = viewer;
	await store.write((tx) =>
		record(tx, viewer, { action: 'person.signed-out', familyId: null, subjectId: personId })
	);
}

/** A 303 to `to` that also empties the browser's cache. Never "storage": unsent notes live there. */
export function leaveTo(to: string): Response {
	return new Response(null, {
		status: 303,
		headers: { Location: to, 'Clear-Site-Data': '"cache"', 'Cache-Control': 'no-store' }
	});
}
