import { may } from '$lib/server/access/policy';
import type { Viewer } from '$lib/server/access/viewer';
import { today } from '$lib/server/clock';
import { store } from '$lib/server/db/current';
import { newId } from '$lib/server/db/id';
import { lockFamily } from '$lib/server/repositories/families';
import {
	circleIdsOfKind,
	findPerson,
	insertMembership,
	membersOf
} from '$lib/server/repositories/people';
import { notFound, refused, type NotFound, type Refusal } from '../outcome';
import { seat } from '../people/seat';
import { record } from '../record';

export type AllocateOutcome =
	{ ok: true } | NotFound | Refusal<'already-allocated' | 'not-a-key-worker'>;

/** Give a family nobody leads to a key worker, who can read it from now on. */
export async function allocateFamily(
	viewer: Viewer,
	familyId: string,
	keyWorkerId: string
): Promise<AllocateOutcome> {
	return store.write(async (tx) => {
		if (!may(viewer, 'family:allocate')) return notFound;
		await lockFamily(tx, familyId);
		const members = await membersOf(tx, familyId, today());
		if (members.length === 0) return notFound;
		if (members.some(({ isLead }) => isLead)) return refused('already-allocated');
		const worker = await findPerson(tx, keyWorkerId);
		if (worker?.role !== 'key-worker') return refused('not-a-key-worker');

		const place = { id: newId(), familyId, personId: worker.id, since: today(), until: null };
		await insertMembership(tx, { ...place, part: 'key-worker', isLead: true });
		await seat(tx, familyId, { personId: worker.id, role: worker.role });
		const [circleId] = await circleIdsOfKind(tx, familyId, 'whole-plan');
		await record(tx, viewer, {
			action: 'family.allocated',
			familyId,
			subjectId: worker.id,
			...(circleId === undefined ? {} : { circleId })
		});
		return { ok: true };
	});
}
