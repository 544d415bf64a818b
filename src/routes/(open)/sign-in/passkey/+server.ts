import { error, json } from '@sveltejs/kit';
import { beginEntering } from '$lib/server/auth/passkeys-entering';
import { isTooMany, usingPasskeys } from '$lib/server/auth/throttle';
import type { RequestHandler } from './$types';

/** What an authenticator is asked that knows its owner; nothing where there are no passkeys. */
export const POST: RequestHandler = async (event) => {
	if (isTooMany(event, usingPasskeys)) error(429);
	return json((await beginEntering(event.cookies)) ?? error(404));
};
