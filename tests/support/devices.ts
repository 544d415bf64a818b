/** Browsers at the front door: one that nobody knows, and one that its owner is known by. */
import { rememberDevice, type Here } from '$lib/server/auth/devices';
import { newToken } from '$lib/server/auth/secrets';
import { store } from '$lib/server/db/current';

/** A browser that nobody has come in by. */
export const aNewBrowser = (here: Partial<Here> = {}): Here => ({
	token: newToken(),
	looks: 'phone',
	language: undefined,
	...here
});

/** A browser that this person came in by before, with their worker; and its device's id. */
export async function aKnownBrowser(
	personId: string,
	here: Partial<Here> = {}
): Promise<Here & { deviceId: string }> {
	const known = aNewBrowser(here);
	const { id } = await store.write((tx) => rememberDevice(tx, personId, known, 'worker'));
	return { ...known, deviceId: id };
}
