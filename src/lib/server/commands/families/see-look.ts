import { may } from '$lib/server/access/policy';
import type { Viewer } from '$lib/server/access/viewer';
import { now } from '$lib/server/clock';
import { store } from '$lib/server/db/current';
import { findFlaggedLook, saveSeen } from '$lib/server/repositories/looks';
import { notFound, refused, type NotFound, type Refusal } from '../outcome';
import { record } from '../record';

/**
 * "I have seen this look": kept with who and when, and the first to say so stays. Nobody checks a
 * look of their own.
 */
export async function seeLook(
	viewer: Viewer,
	lookId: string
): Promise<{ ok: true } | NotFound | Refusal<'own-look'>> {
	return store.write(async (tx) => {
		if (!may(viewer, 'looks:oversee')) return notFound;
		const look = await findFlaggedLook(tx, lookId);
		if (!look) return notFound;
		if (look.personId === viewer.personId) return refused('own-look');
		const isFirst = await saveSeen(tx, lookId, { seenById: viewer.personId, seenAt: now() });
		if (!isFirst) return { ok: true };
		const { familyId } = look;
		await record(tx, viewer, { action: 'look.seen', familyId, subjectId: lookId });
		return { ok: true };
	});
}
