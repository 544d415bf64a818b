import { connect, createServer, type Socket } from 'node:net';

export interface FreezingProxy {
	/** The database at the other end, through this proxy. */
	url: string;
	/** What is connected now carries nothing more, and is not told so, as when a server hangs. */
	freeze(): void;
	close(): void;
}

/** A way to a database that can stop answering. */
export async function freezingProxy(target: string): Promise<FreezingProxy> {
	const sockets = new Set<Socket>();
	const { hostname, port } = new URL(target);
	const server = createServer((near) => {
		const far = connect(Number(port), hostname);
		for (const socket of [near, far]) sockets.add(socket.on('error', () => near.destroy()));
		near.pipe(far).pipe(near);
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const address = server.address();
	const url = new URL(target);
	url.port = String(typeof address === 'object' && address ? address.port : 0);
	return {
		url: url.href,
		freeze: () => sockets.forEach((socket) => socket.unpipe().pause()),
		close() {
			sockets.forEach((socket) => socket.destroy());
			server.close();
		}
	};
}
