import type { Role } from '$lib/domain/vocabulary';
import { may } from '$lib/server/access/policy';
import type { Viewer } from '$lib/server/access/viewer';
import { ssoSettings } from '$lib/server/auth/sso-settings';
import { store } from '$lib/server/db/current';
import { colleagues, waysIn } from '$lib/server/repositories/colleagues';

/** Somebody on the staff, and how they can come in; never what they work on. */
export interface Colleague {
	id: string;
	name: string;
	role: Role;
	agency: string | null;
	isDisabled: boolean;
	/** Nobody disables themselves: somebody must be left who can enable. */
	isYou: boolean;
	hasPasskey: boolean;
	hasSso: boolean;
	hasCodeApp: boolean;
}

/** Null for whoever does not look after accounts. */
export async function staffDesk(
	viewer: Viewer
): Promise<{ people: Colleague[]; hasSso: boolean } | null> {
	if (!may(viewer, 'staff:manage')) return null;
	const rows = await colleagues(store.read);
	const ways = await waysIn(store.read);
	return {
		hasSso: ssoSettings() !== null,
		people: rows.map(({ id, name, role, agency, frozenAt }) => ({
			...{ id, name: name ?? '', role, agency },
			isDisabled: frozenAt !== null,
			isYou: id === viewer.personId,
			hasPasskey: ways.passkeys.has(id),
			hasSso: ways.identities.has(id),
			hasCodeApp: ways.apps.has(id)
		}))
	};
}
