import { text, type Handle } from '@sveltejs/kit';
import { reportPath } from './safety-headers.js';

const safeMethods = ['GET', 'HEAD', 'OPTIONS'];

/** True when a request that changes something really comes from our own pages. */
export function isOurOwn(request: Request, origin: string): boolean {
	if (safeMethods.includes(request.method)) return true;
	const said = request.headers.get('origin');
	if (said !== null) return said === origin;
	return request.headers.get('sec-fetch-site') === 'same-origin';
}

/**
 * Kit's own check looks only at form content types; this one refuses any method and any type. A
 * browser's own report says no origin, and changes nothing.
 */
export const refuseCrossSite: Handle = ({ event, resolve }) => {
	const isReport = event.url.pathname === reportPath;
	if (isReport || isOurOwn(event.request, event.url.origin)) return resolve(event);
	const headers = { 'Content-Type': 'text/plain; charset=utf-8' };
	return text('Forbidden', { status: 403, headers });
};
