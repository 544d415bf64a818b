import { isStaff } from '$lib/domain/families/circles';
import { may } from '$lib/server/access/policy';
import { placeIn, type Viewer } from '$lib/server/access/viewer';
import { today } from '$lib/server/clock';
import { store } from '$lib/server/db/current';
import { circleIdsOfKind, membersOf, updatePersonName } from '$lib/server/repositories/people';
import { notFound, type NotFound } from '../outcome';
import { record } from '../record';

/** The name everyone around a child or family member knows them by; staff name themselves. */
export async function namePerson(
	viewer: Viewer,
	familyId: string,
	personId: string,
	{ name }: { name: string }
): Promise<{ ok: true } | NotFound> {
	return store.write(async (tx) => {
		if (!may(viewer, 'family:name') || !placeIn(viewer, familyId)) return notFound;
		const members = await membersOf(tx, familyId, today());
		const member = members.find((candidate) => candidate.personId === personId);
		if (!member || isStaff(member.role)) return notFound;
		await updatePersonName(tx, personId, name);
		const [circleId] = await circleIdsOfKind(tx, familyId, 'whole-plan');
		await record(tx, viewer, {
			action: 'person.named',
			familyId,
			subjectId: personId,
			...(circleId === undefined ? {} : { circleId })
		});
		return { ok: true };
	});
}
