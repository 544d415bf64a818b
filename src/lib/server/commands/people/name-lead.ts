import { may } from '$lib/server/access/policy';
import { placeIn, type Viewer } from '$lib/server/access/viewer';
import { today } from '$lib/server/clock';
import { store } from '$lib/server/db/current';
import { lockFamily, setLead } from '$lib/server/repositories/families';
import { circleIdsOfKind, membersOf } from '$lib/server/repositories/people';
import { notFound, type NotFound } from '../outcome';
import { record } from '../record';

/** Say which key worker leads the family's team from now on. */
export async function nameLead(
	viewer: Viewer,
	familyId: string,
	personId: string
): Promise<{ ok: true } | NotFound> {
	return store.write(async (tx) => {
		if (!may(viewer, 'person:remove') || !placeIn(viewer, familyId)) return notFound;
		await lockFamily(tx, familyId);
		const members = await membersOf(tx, familyId, today());
		const next = members.find((member) => member.personId === personId);
		if (next?.role !== 'key-worker') return notFound;
		await setLead(tx, familyId, personId, today());
		const [circleId] = await circleIdsOfKind(tx, familyId, 'whole-plan');
		await record(tx, viewer, {
			action: 'lead.named',
			familyId,
			subjectId: personId,
			...(circleId === undefined ? {} : { circleId })
		});
		return { ok: true };
	});
}
