import { fillDemoTown } from '$seed/town';
import { setStore } from '$lib/server/db/current';
import { databaseUrl } from '$lib/server/db/dialect';
import { openStore } from '$lib/server/db/open';

/** `npm run seed`: bring the database up to date and fill the demo town if nobody is in it. */
export async function main(): Promise<number> {
	const store = await openStore(databaseUrl);
	setStore(store);
	await store.migrate();
	await fillDemoTown();
	await store.close();
	return 0;
}
