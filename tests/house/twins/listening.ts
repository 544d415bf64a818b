import type { Viewer } from '$lib/server/access/viewer';
import { streamFor } from '$lib/server/live/stream';
import { listeningAs } from '../../support/listening';

export interface Listening {
	/**
	 * All that was told, but for the pause before coming back, which is random on purpose, and the
	 * sign of life, which every stream of the house gives at the same moment.
	 */
	untilTheEnd(): Promise<string>;
}

export async function listenAs(viewer: Viewer): Promise<Listening> {
	const { signal } = new AbortController();
	const { body } = await streamFor(viewer, null, signal, await listeningAs(viewer));
	return {
		async untilTheEnd() {
			return (await new Response(body).text()).replaceAll(/(retry: \d+|: here)\n\n/g, '');
		}
	};
}
