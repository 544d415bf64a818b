/** The server around a handler of requests: compression, limits, and an answer to what is broken. */
import { createServer } from 'node:http';
import compression from 'compression';
import { limits } from './limits.mjs';
import { refuseBroken } from './refuse.mjs';

/** A stream must leave at once, and what is squeezed waits for more. */
const squeeze = compression({
	threshold: 1024,
	filter: (request, response) =>
		!String(response.getHeader('Content-Type') ?? '').startsWith('text/event-stream') &&
		compression.filter(request, response)
});

/** @typedef {import('node:http').IncomingMessage} Request */
/** @typedef {import('node:http').ServerResponse} Response */
/** @typedef {(request: Request, response: Response, next: () => void) => unknown} Handler */

/**
 * @param {Response} response
 * @param {number} status
 */
function endWith(response, status) {
	if (response.headersSent) {
		response.destroy();
		return;
	}
	response.writeHead(status, { 'Cache-Control': 'no-store' }).end();
}

/**
 * @param {Handler} handler
 * @param {{ origin: string, limits?: Partial<import('./limits.mjs').Limits> }} house
 * @returns {import('node:http').Server} not listening yet
 */
export function serverAround(handler, { origin, limits: given = {} }) {
	const { silence, maxConnections, ...timings } = { ...limits, ...given };
	const server = createServer(timings, (request, response) => {
		// Types of express, which adds only what is not asked for here.
		squeeze(/** @type {any} */ (request), /** @type {any} */ (response), () => {
			Promise.resolve()
				.then(() => handler(request, response, () => endWith(response, 404)))
				.catch(() => endWith(response, 500));
		});
	});
	server.maxConnections = maxConnections;
	server.timeout = silence;
	server.on('clientError', refuseBroken(origin));
	return server;
}
