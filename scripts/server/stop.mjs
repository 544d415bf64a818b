/**
 * Stopping: nobody new is let in, who is being answered is answered to the end, then the service
 * closes its database. Streams were told to go by the service itself, which hears the same signal.
 */
import { limits as usual } from './limits.mjs';

/**
 * @param {import('node:http').Server} server
 * @param {{ limits?: typeof usual, emit: (event: string) => void, exit: (code: number) => void }} house
 * @returns {() => void} stops it, once however often it is called
 */
export function stopper(server, { limits = usual, emit, exit }) {
	let isStopping = false;
	server.on('request', (_, response) => {
		if (isStopping) response.setHeader('Connection', 'close');
		response.on('close', () => isStopping && server.closeIdleConnections());
	});
	return () => {
		if (isStopping) return;
		isStopping = true;
		setTimeout(() => server.closeAllConnections(), limits.stopping).unref();
		setTimeout(() => exit(1), limits.gone).unref();
		server.close(() => emit('sveltekit:shutdown'));
		server.closeIdleConnections();
	};
}
