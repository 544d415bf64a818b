import { config } from '$lib/server/config';
import { store } from '$lib/server/db/current';
import { findSetting } from '$lib/server/repositories/records';

/** Demo mode shows a page that signs anyone in: never in production, whatever the database says. */
export async function isDemo(): Promise<boolean> {
	const { demo, isProduction } = config();
	if (demo === 'off' || (isProduction && demo !== 'on')) return false;
	return (await findSetting(store.read, 'demo')) === true;
}
