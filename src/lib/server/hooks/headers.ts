import type { Handle } from '@sveltejs/kit';

const everywhere: Record<string, string> = {
	'X-Content-Type-Options': 'nosniff',
	'X-Frame-Options': 'DENY',
	'Referrer-Policy': 'same-origin',
	'Cross-Origin-Opener-Policy': 'same-origin',
	'Cross-Origin-Resource-Policy': 'same-origin',
	'Permissions-Policy': 'camera=(), geolocation=(), microphone=()'
};

/** Nothing of a family's stays in a cache, a frame or another site's hands. */
export const secureHeaders: Handle = async ({ event, resolve }) => {
	const response = await resolve(event);
	for (const [name, value] of Object.entries(everywhere)) response.headers.set(name, value);
	if (!response.headers.has('Cache-Control'))
		response.headers.set('Cache-Control', 'private, no-store');
	if (response.headers.get('Content-Type') === 'text/html')
		response.headers.set('Content-Type', 'text/html; charset=utf-8');
	return response;
};
