import { may } from '$lib/server/access/policy';
import type { Viewer } from '$lib/server/access/viewer';
import { now } from '$lib/server/clock';
import { store } from '$lib/server/db/current';
import { endFlaggedLook, openGlassOf } from '$lib/server/repositories/looks';
import { notFound, type NotFound } from '../outcome';
import { record } from '../record';

/** "I am done": a look with a reason ends before its time. Without one there is nothing to end. */
export async function endLook(viewer: Viewer): Promise<{ ok: true } | NotFound> {
	return store.write(async (tx) => {
		if (!may(viewer, 'glass:break')) return notFound;
		const open = await openGlassOf(tx, viewer.personId, now());
		if (!open) return notFound;
		await endFlaggedLook(tx, open.id, now());
		const { familyId, id } = open;
		await record(tx, viewer, { action: 'glass.ended', familyId, subjectId: id });
		return { ok: true };
	});
}
