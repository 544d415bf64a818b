/** Loaded into a server that is measured: tells the bench, when asked, what it has used so far. */
process.on('message', () => {
	const { user, system } = process.cpuUsage();
	globalThis.gc?.();
	process.send?.({ cpuMicroseconds: user + system, memoryBytes: process.memoryUsage().rss });
});
