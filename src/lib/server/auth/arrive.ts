import type { Cookies } from '@sveltejs/kit';
import { audienceOf } from '$lib/domain/families/circles';
import { carryingNext, homeOf, nextPage } from '$lib/server/access/next-page';
import { record } from '$lib/server/commands/record';
import { store } from '$lib/server/db/current';
import type { Viewer } from '$lib/server/access/viewer';
import {
	clearBrowserCookie,
	clearSessionCookie,
	readCookie,
	setDeviceCookie,
	setSessionCookie
} from './cookies';
import type { Entered } from './enter';
import { endSession, startSession } from './sessions';

/**
 * Gives somebody who was let in a session of their own, and answers where they go. It lasts only
 * on an own phone with a PIN; whoever says that it is theirs is asked for one. `asked` is the page
 * they wanted, if they may open it.
 */
export async function arrive(
	cookies: Cookies,
	{ personId, role, device }: Entered,
	isOwnPhone: boolean,
	asked: string | null = null
): Promise<string> {
	const earlier = readCookie(cookies);
	if (earlier) await endSession(earlier);
	const hasLock = isOwnPhone && (device?.hasPin ?? false);
	const place = { deviceId: device?.id ?? null, hasLock };
	const { cookie, limits } = await startSession(personId, role, hasLock, place);
	setSessionCookie(cookies, cookie, limits);
	if (device) setDeviceCookie(cookies, device.token);
	clearBrowserCookie(cookies);
	if (isOwnPhone && device && !hasLock) return carryingNext('/sign-in/phone', asked);
	return nextPage(role, asked) ?? homeOf(audienceOf(role));
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
