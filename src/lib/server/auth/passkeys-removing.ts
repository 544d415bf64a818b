import type { Viewer } from '$lib/server/access/viewer';
import { now } from '$lib/server/clock';
import { notFound, refused, type NotFound, type Refusal } from '$lib/server/commands/outcome';
import { record } from '$lib/server/commands/record';
import { store } from '$lib/server/db/current';
import { endPasskey } from '$lib/server/repositories/passkeys';
import { contactsOf } from '$lib/server/repositories/people';
import { identitiesOf } from '$lib/server/repositories/staff-identities';
import { announceChange } from './account-changes';
import { usablePasskeysOf } from './passkeys-usable';
import { ssoSettings } from './sso-settings';

export type RemoveOutcome = { ok: true } | NotFound | Refusal<'last-way-in'>;

/** Ends a passkey of one's own at once, as long as there is another way in. */
export async function removePasskey(viewer: Viewer, id: string): Promise<RemoveOutcome> {
	return store.write(async (tx) => {
		const { personId } = viewer;
		const others = (await usablePasskeysOf(tx, personId)).filter((one) => one.id !== id);
		const contacts = await contactsOf(tx, personId);
		const identities = ssoSettings() ? await identitiesOf(tx, personId) : [];
		if (others.length + contacts.length + identities.length === 0) return refused('last-way-in');
		if (!(await endPasskey(tx, { id, personId }, now()))) return notFound;
		const detail = { passkeyId: id };
		const kind = 'passkey-removed';
		await announceChange(tx, { personId, kind, byId: personId, isInPerson: true, detail });
		await record(tx, viewer, { action: 'passkey.removed', familyId: null, subjectId: personId });
		return { ok: true };
	});
}
