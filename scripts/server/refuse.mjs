/** What Node cannot read as a request never becomes one: it is answered here, with our headers. */
import { STATUS_CODES } from 'node:http';
import { safetyHeaders } from '../../src/lib/server/hooks/safety-headers.js';

/** @type {Record<string, number>} */
const statusOf = {
	HPE_HEADER_OVERFLOW: 431,
	HPE_CHUNK_EXTENSIONS_OVERFLOW: 413,
	ERR_HTTP_REQUEST_TIMEOUT: 408
};

/**
 * Answers with a status and the headers of safety, and lets the connection go.
 * @param {string} origin
 */
export function refuseBroken(origin) {
	const headers = Object.entries({
		...safetyHeaders(origin),
		'Cache-Control': 'no-store',
		'Content-Type': 'text/plain; charset=utf-8',
		Connection: 'close'
	}).map(([name, value]) => `${name}: ${value}`);

	/**
	 * @param {NodeJS.ErrnoException} error
	 * @param {import('node:stream').Duplex} socket
	 */
	return (error, socket) => {
		if (error.code === 'ECONNRESET' || !socket.writable) {
			socket.destroy();
			return;
		}
		const status = statusOf[error.code ?? ''] ?? 400;
		const words = STATUS_CODES[status] ?? '';
		const head = [`HTTP/1.1 ${status} ${words}`, ...headers, `Content-Length: ${words.length}`];
		socket.end(`${head.join('\r\n')}\r\n\r\n${words}`);
	};
}
