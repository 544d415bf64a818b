/** How much the server takes from a client, and how long it waits. Milliseconds and bytes. */
export const limits = {
	/** Time to send the whole head of a request. */
	headersTimeout: 10_000,
	/** Time to send the whole of it: a photo of 10 MB on one bar of signal takes minutes. */
	requestTimeout: 300_000,
	/** How often the two above are looked at. */
	connectionsCheckingInterval: 2_000,
	/** A connection nobody uses; longer than the minute a proxy keeps its own. */
	keepAliveTimeout: 65_000,
	maxHeaderSize: 16 * 1024,
	/** A connection on which nothing moves in either direction; a live stream beats every 25 s. */
	silence: 120_000,
	maxConnections: 12_000,
	/** From being asked to stop to being gone, whoever is still talking. */
	stopping: 8_000,
	/** Gone, even if the database will not let go. */
	gone: 9_500
};

/** @typedef {typeof limits} Limits */
