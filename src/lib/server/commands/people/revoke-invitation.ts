import { may } from '$lib/server/access/policy';
import { placeIn, type Viewer } from '$lib/server/access/viewer';
import { now } from '$lib/server/clock';
import { store } from '$lib/server/db/current';
import { revokeInvitationRow } from '$lib/server/repositories/invitations';
import { stopInvitationsTo } from '$lib/server/repositories/messages';
import { notFound, type NotFound } from '../outcome';
import { record } from '../record';

/** Take back an invitation that nobody has used. The link and the short code work no more. */
export async function revokeInvitation(
	viewer: Viewer,
	familyId: string,
	invitationId: string
): Promise<{ ok: true } | NotFound> {
	return store.write(async (tx) => {
		if (!may(viewer, 'person:invite') || !placeIn(viewer, familyId)) return notFound;
		const revoked = await revokeInvitationRow(tx, familyId, invitationId, now());
		if (!revoked) return notFound;
		await stopInvitationsTo(tx, revoked.personId);
		await record(tx, viewer, {
			action: 'invitation.revoked',
			familyId,
			subjectId: revoked.personId
		});
		return { ok: true };
	});
}
