import { databaseUrl } from '$lib/server/db/dialect';
import { describeDbError } from '$lib/server/db/errors';
import { filePathOf } from '$lib/server/db/open';
import type { Store } from '$lib/server/db/store';
import { log } from '$lib/server/log';
import { setFeed } from './current';
import { readEventsWith } from './events';
import { LiveFeed } from './feed';
import type { Wakeups } from './wakeups';

async function wakeupsFor(store: Store, url: string): Promise<Wakeups> {
	if (store.dialect === 'postgres')
		return (await import('./wakeups-postgres')).postgresWakeups(url);
	return (await import('./wakeups-sqlite')).sqliteWakeups(filePathOf(url));
}

/** Starts the live feed of this process over an open, migrated store, and makes it the current one. */
export async function openFeed(store: Store, url = databaseUrl): Promise<LiveFeed> {
	const feed = new LiveFeed(readEventsWith(store.read), await wakeupsFor(store, url), (error) =>
		log('live-failed', { what: describeDbError(error) })
	);
	await feed.start();
	setFeed(feed);
	return feed;
}
