import { randomBytes } from 'node:crypto';
import { redirect, type RequestEvent } from '@sveltejs/kit';
import { homeOf, nextPage } from '$lib/server/access/next-page';
import type { Viewer } from '$lib/server/access/viewer';
import { now } from '$lib/server/clock';
import { store } from '$lib/server/db/current';
import { renameSession } from '$lib/server/repositories/proofs';
import { setSessionCookie } from './cookies';
import { hashOf } from './secrets';
import { markProved } from './sessions';

const letters = 'abcdefghijklmnopqrstuvwxyz234567';

/** 200 bits, as lucia writes them. */
const newCookie = (): string => Array.from(randomBytes(40), (byte) => letters[byte & 31]).join('');

/**
 * They have shown who they are: the session goes on under a new cookie, the one before is worth
 * nothing, and sensitive acts are open for five minutes. False when it ended meanwhile.
 */
export async function passProof({ cookies, locals }: RequestEvent): Promise<boolean> {
	const { session } = locals;
	if (!session) return false;
	const cookie = newCookie();
	const handle = hashOf(cookie);
	const row = await store.write((tx) => renameSession(tx, session.handle, handle));
	if (!row) return false;
	await markProved(handle);
	const absoluteSeconds = Math.ceil((row.endsAt.getTime() - now().getTime()) / 1000);
	setSessionCookie(cookies, cookie, { idleSeconds: row.idleSeconds, absoluteSeconds });
	return true;
}

/** As `passProof`, and on to the page they came from. */
export async function goOnProved(
	event: RequestEvent,
	{ role, audience }: Viewer,
	asked: string | null
): Promise<never> {
	if (!(await passProof(event))) redirect(303, '/sign-in');
	redirect(303, nextPage(role, asked) ?? homeOf(audience));
}
