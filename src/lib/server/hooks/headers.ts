import { subscribe } from 'node:diagnostics_channel';
import type { ServerResponse } from 'node:http';
import type { Handle } from '@sveltejs/kit';
import { config } from '$lib/server/config';
import { safetyHeaders } from './safety-headers.js';

/**
 * Puts the headers of safety on every answer of this process from now on. Files and early refusals
 * never come by the hooks, so this listens where Node begins an answer.
 */
export function guardEveryAnswer(): void {
	const headers = Object.entries(safetyHeaders(config().origin));
	subscribe('http.server.request.start', (message) => {
		const { response } = message as { response: ServerResponse };
		for (const [name, value] of headers) response.setHeader(name, value);
	});
}

const asksForVoice = (routeId: string | null) =>
	routeId !== null && /^\/\((family|young)\)\/.*\/(rate|sense)$/.test(routeId);

/** The microphone is for the pages that ask for a voice note, and for no other. */
export const letThemSpeak: Handle = async ({ event, resolve }) => {
	const response = await resolve(event);
	if (asksForVoice(event.route.id))
		response.headers.set('Permissions-Policy', 'camera=(), geolocation=(), microphone=(self)');
	return response;
};

/** Nothing of a family's stays in a cache. */
export const keepOutOfCaches: Handle = async ({ event, resolve }) => {
	const response = await resolve(event);
	if (!response.headers.has('Cache-Control'))
		response.headers.set('Cache-Control', 'private, no-store');
	if (response.headers.get('Content-Type') === 'text/html')
		response.headers.set('Content-Type', 'text/html; charset=utf-8');
	return response;
};
