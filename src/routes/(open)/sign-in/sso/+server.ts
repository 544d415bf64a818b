import { redirect } from '@sveltejs/kit';
import { beginSso } from '$lib/server/auth/sso';
import type { RequestHandler } from './$types';

/** To the council's own sign-in; `?again` is somebody signed in who shows who they are. */
export const GET: RequestHandler = async ({ cookies, locals, url }) => {
	const next = url.searchParams.get('next');
	const personId = url.searchParams.has('again') ? (locals.viewer?.personId ?? null) : null;
	const to = await beginSso(cookies, { personId, next });
	redirect(303, to?.href ?? '/sign-in/sso/done');
};
