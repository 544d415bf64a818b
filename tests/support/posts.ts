/** A form as a browser without JavaScript posts it, and what came of it. */
import { isActionFailure, isHttpError, isRedirect, type RequestEvent } from '@sveltejs/kit';
import type { Audience } from '$lib/domain/vocabulary';
import type { Viewer } from '$lib/server/access/viewer';

type Fields = Readonly<Record<string, string | File>>;

export interface Post {
	viewer: Viewer | null;
	params?: Record<string, string>;
	/** After the address, such as `?/answer&at=words`. */
	query?: string;
	/** Fields of the form, or a body that is no form at all. */
	fields?: Fields | string;
}

/** An address that is open to everyone of an audience. */
export const routeOf: Record<Audience, string> = {
	family: '/(family)/plan',
	young: '/(young)/me',
	team: '/(team)/families',
	evaluation: '/(evaluation)/evaluation',
	admin: '/(admin)/imports',
	interpreter: '/(interpreter)/meeting'
};

/** As much of a request as an action reads. */
export function aPost({ viewer, params = {}, query = '', fields = {} }: Post): RequestEvent {
	const url = new URL(`http://localhost/here${query}`);
	const request = new Request(url, { method: 'POST', ...bodyOf(fields) });
	const locals = { viewer, language: viewer?.language ?? 'en', session: null };
	const route = { id: viewer && routeOf[viewer.audience] };
	const browser = {
		cookies: { get: () => undefined },
		getClientAddress: () => '192.0.2.1',
		setHeaders: () => undefined
	};
	return { request, url, params, route, locals, ...browser } as unknown as RequestEvent;
}

function bodyOf(fields: Fields | string) {
	if (typeof fields === 'string')
		return { body: fields, headers: { 'content-type': 'multipart/form-data; boundary=x' } };
	const body = new FormData();
	for (const [name, value] of Object.entries(fields)) body.set(name, value);
	return { body };
}

export type Came = { status: number } & ({ data: unknown } | { location: string });

/** What a browser would be answered: a page, a refusal with what was typed, or the next address. */
export async function whatCameOf(act: () => Promise<unknown>): Promise<Came> {
	try {
		const data = await act();
		if (isActionFailure(data)) return { status: data.status, data: data.data };
		return { status: 200, data };
	} catch (thrown) {
		if (isRedirect(thrown)) return { status: thrown.status, location: thrown.location };
		if (isHttpError(thrown)) return { status: thrown.status, data: thrown.body };
		throw thrown;
	}
}
