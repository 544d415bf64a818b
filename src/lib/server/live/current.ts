/** The live feed of this process. It lives on `globalThis` so that a hot reload does not lose it. */
import type { LiveFeed } from './feed';

const key: unique symbol = Symbol.for('our-plan.feed');
const holder: typeof globalThis & { [key]?: LiveFeed } = globalThis;

/** Says which feed the process uses, once, as it starts. */
export function setFeed(feed: LiveFeed): void {
	holder[key] = feed;
}

export const feed: Pick<LiveFeed, 'publish' | 'subscribe' | 'close'> = {
	/** Where nothing listens, as in an import or a test, there is nobody to tell. */
	publish: (familyId) => holder[key]?.publish(familyId),
	subscribe(familyId, sinceSeq, fn) {
		const current = holder[key];
		if (!current) throw new Error('The live feed is not set up: call openFeed first.');
		return current.subscribe(familyId, sinceSeq, fn);
	},
	close: async () => holder[key]?.close()
};
