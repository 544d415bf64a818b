import { formatsFor } from '$lib/i18n/format';
import type { Viewer } from '$lib/server/access/viewer';
import { passkeySite } from '$lib/server/auth/passkeys-site';
import { heldPasskeysOf } from '$lib/server/auth/passkeys-usable';
import { now } from '$lib/server/clock';
import { store } from '$lib/server/db/current';

export interface PasskeyLine {
	id: string;
	looks: string;
	/** It may also be on other devices of the same cloud account. */
	isBackedUp: boolean;
	added: string;
	lastUsed: string | null;
	/** When it counts, while it still waits. */
	from: string | null;
}

/** One's own passkeys; `canHave` is false where this address cannot have any. */
export async function myPasskeys({ personId, language }: Viewer) {
	const { moment } = formatsFor(language);
	const held = await heldPasskeysOf(store.read, personId);
	return {
		canHave: passkeySite() !== null,
		passkeys: held.map(
			({ id, looks, isBackedUp, createdAt, lastUsedAt, usableFrom }): PasskeyLine => ({
				id,
				looks,
				isBackedUp,
				added: moment(createdAt),
				lastUsed: lastUsedAt && moment(lastUsedAt),
				from: usableFrom > now() ? moment(usableFrom) : null
			})
		)
	};
}
