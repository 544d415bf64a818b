import { may } from '$lib/server/access/policy';
import type { Viewer } from '$lib/server/access/viewer';
import { identityOfReference } from '$lib/server/auth/sso-entering';
import { now } from '$lib/server/clock';
import { store } from '$lib/server/db/current';
import { newId } from '$lib/server/db/id';
import { identitiesOf, insertIdentity } from '$lib/server/repositories/staff-identities';
import { notFound, refused, type NotFound, type Refusal } from '../outcome';
import { record } from '../record';
import { findColleague } from './find-colleague';

export type LinkOutcome = { ok: true } | NotFound | Refusal<'no-such-reference' | 'linked-before'>;

/**
 * Say who somebody is to the council's own sign-in, by the reference they read out. From then on
 * they come in by it: never by an email, which can be given to anyone. Each has one account at one
 * provider: a second one, slipped in beside it, would let somebody else in as them.
 */
export async function linkStaff(
	viewer: Viewer,
	personId: string,
	reference: string
): Promise<LinkOutcome> {
	return store.write(async (tx) => {
		if (!may(viewer, 'staff:manage')) return notFound;
		if (!(await findColleague(tx, personId))) return notFound;
		const identity = await identityOfReference(tx, reference);
		if (!identity) return refused('no-such-reference');
		const has = await identitiesOf(tx, personId);
		if (has.some(({ issuer }) => issuer === identity.issuer)) return refused('linked-before');
		const row = { id: newId(), personId, ...identity, createdAt: now() };
		if (!(await insertIdentity(tx, row))) return refused('linked-before');
		await record(tx, viewer, { action: 'staff.linked', familyId: null, subjectId: personId });
		return { ok: true };
	});
}
