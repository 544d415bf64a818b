import { subscribe } from 'node:diagnostics_channel';
import type { ServerResponse } from 'node:http';
import type { Handle } from '@sveltejs/kit';
import { config } from '$lib/server/config';

const everywhere: Record<string, string> = {
	/** A page brings a stricter one of its own. */
	'Content-Security-Policy':
		"default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
	'X-Content-Type-Options': 'nosniff',
	'X-Frame-Options': 'DENY',
	/** `no-referrer` would take the origin from our own forms, by which we know them. */
	'Referrer-Policy': 'same-origin',
	'Cross-Origin-Opener-Policy': 'same-origin',
	'Cross-Origin-Resource-Policy': 'same-origin',
	'Permissions-Policy': 'camera=(), geolocation=(), microphone=()'
};
const twoYears = 'max-age=63072000; includeSubDomains';

/**
 * Puts the headers of safety on every answer of this process from now on. Files and early refusals
 * never come by the hooks, so this listens where Node begins an answer.
 */
export function guardEveryAnswer(): void {
	const isSecure = config().origin.startsWith('https://');
	const headers = { ...everywhere, ...(isSecure && { 'Strict-Transport-Security': twoYears }) };
	subscribe('http.server.request.start', (message) => {
		const { response } = message as { response: ServerResponse };
		for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
	});
}

/** Nothing of a family's stays in a cache. */
export const keepOutOfCaches: Handle = async ({ event, resolve }) => {
	const response = await resolve(event);
	if (!response.headers.has('Cache-Control'))
		response.headers.set('Cache-Control', 'private, no-store');
	if (response.headers.get('Content-Type') === 'text/html')
		response.headers.set('Content-Type', 'text/html; charset=utf-8');
	return response;
};
