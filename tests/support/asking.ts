/** Asking a page's own load or action, as the browser of one person does. */
import { isActionFailure, isHttpError, isRedirect, type Cookies } from '@sveltejs/kit';
import type { Viewer } from '$lib/server/access/viewer';
import { now } from '$lib/server/clock';
import { aBrowser } from './door';

export interface Asking {
	/** As the list of addresses knows it, such as `/(admin)/staff`. */
	route: string;
	viewer?: Viewer | null;
	fields?: Record<string, string>;
	/** With its question mark. */
	search?: string;
	cookies?: Cookies;
	/** When they last showed who they are. */
	provedMinutesAgo?: number;
}

const anything: Pick<Asking, 'search' | 'provedMinutesAgo'> = { search: '', provedMinutesAgo: 0 };

/** An event of SvelteKit's, as far as our pages look at it. */
export function anEvent(asking: Asking): unknown {
	const { route, viewer = null, fields, search, provedMinutesAgo } = { ...anything, ...asking };
	const url = new URL(`http://localhost:5173${route.replace(/\/\([^)]*\)/g, '')}${search}`);
	const provedAt = new Date(now().getTime() - (provedMinutesAgo ?? 0) * 60_000);
	return {
		url,
		route: { id: route },
		request: new Request(
			url,
			fields ? { method: 'POST', body: new URLSearchParams(fields) } : undefined
		),
		cookies: asking.cookies ?? aBrowser().cookies,
		getClientAddress: () => '192.0.2.1',
		setHeaders: () => undefined,
		locals: { viewer, language: 'en', session: viewer && { provedAt, isLocked: false } }
	};
}

/** Where it leads, or its status with what is wrong by field, or what a load gives. */
export async function outcomeOf(answer: () => unknown): Promise<unknown> {
	try {
		const outcome = await answer();
		if (!isActionFailure(outcome)) return outcome;
		const { errors } = outcome.data as unknown as { errors: Record<string, string> };
		return [outcome.status, errors];
	} catch (thrown) {
		if (isRedirect(thrown)) return thrown.location;
		if (isHttpError(thrown)) return thrown.status;
		throw thrown;
	}
}
