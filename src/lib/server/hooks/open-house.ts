import { ssoSettings } from '$lib/server/auth/sso-settings';
import { config } from '$lib/server/config';
import { setStore } from '$lib/server/db/current';
import { databaseUrl } from '$lib/server/db/dialect';
import { openStore } from '$lib/server/db/open';
import { decideDemo, isDemo } from '$lib/server/demo-mode';
import type { Store } from '$lib/server/db/store';
import { readServiceKey } from '$lib/server/keys';
import { addPseudoWords } from '$lib/server/i18n/catalogue';
import { feed } from '$lib/server/live/current';
import { openFeed } from '$lib/server/live/open';
import { closeStreams } from '$lib/server/live/stream';
import { startWatching } from '$lib/server/live/watch';
import { log } from '$lib/server/log';
import { readCarrierSettings } from '$lib/server/notify/carrier-settings';
import { carriersOf } from '$lib/server/notify/carriers';
import { settled } from '$lib/server/notify/later';
import { setNotifier } from '$lib/server/notify/notifier';
import { startSweeping } from '$lib/server/notify/sweeper';
import { startDrawing } from '$lib/server/photos/waiting';
import { fillDemoTown } from '$seed/town';
import { printDemoPeople } from '$seed/print';
import { guardEveryAnswer } from './headers';

/** Once when the server starts: open the database, bring it up to date, fill the demo town. */
export async function openHouse(): Promise<void> {
	guardEveryAnswer();
	startWatching();
	ssoSettings();
	if (config().hasPseudoLocales) addPseudoWords();
	const carriers = carriersOf(readCarrierSettings());
	const store = await openStore(databaseUrl);
	readServiceKey();
	setStore(store);
	const applied = await store.migrate();
	await openFeed(store);
	await decideDemo(isNew(applied));
	if (await isDemo()) {
		await fillDemoTown();
		await printDemoPeople(config().origin);
		// Nobody at an address that a stranger types into a demonstration asked for anything.
	} else setNotifier(carriers);
	const rounds = [startSweeping(), startDrawing()];
	const fallSilent = () => {
		closeStreams();
		for (const stop of rounds) stop();
	};
	process.once('SIGTERM', fallSilent).once('SIGINT', fallSilent);
	process.once('sveltekit:shutdown', () => {
		closeHouse(store).catch((error: unknown) => log('close-failed', { what: String(error) }));
	});
}

/** What was begun for those who have been answered is ended first. */
async function closeHouse(store: Store): Promise<void> {
	await settled();
	await feed.close();
	await store.close();
}

/** A database in which every migration was applied just now had nothing in it before. */
function isNew(applied: readonly string[]): boolean {
	return applied.some((name) => name.startsWith('0000'));
}
