/**
 * Loaded into a server that is measured: tells the bench, when asked, what it has used so far. Rubbish
 * is taken out only when memory is asked about, or taking it out would be counted as work.
 */
process.on('message', (asked) => {
	if (asked === 'memory') globalThis.gc?.();
	const { user, system } = process.cpuUsage();
	process.send?.({ cpuMicroseconds: user + system, memoryBytes: process.memoryUsage().rss });
});
