/** The devices somebody is known on, as their owner sees and ends them. */
import type { Viewer } from '$lib/server/access/viewer';
import { now } from '$lib/server/clock';
import { notFound, type NotFound } from '$lib/server/commands/outcome';
import { record } from '$lib/server/commands/record';
import { store } from '$lib/server/db/current';
import type { Tx } from '$lib/server/db/store';
import { devicesOf, endDeviceRow } from '$lib/server/repositories/devices';
import { revokeOtherSessions } from '$lib/server/repositories/sessions';
import { announceChange } from './account-changes';
import { knownSince } from './devices';
import type { SessionInUse } from './sessions';

/** Ends one of one's own devices; whoever is signed in there is out at their next request. */
export async function endDevice(
	viewer: Viewer,
	deviceId: string
): Promise<{ ok: true } | NotFound> {
	return store.write(async (tx) => ((await end(tx, viewer, deviceId)) ? { ok: true } : notFound));
}

/** Signed out everywhere but here: every other device is unknown, and every other session over. */
export async function endOthers(viewer: Viewer, here: SessionInUse): Promise<void> {
	const { personId } = viewer;
	await store.write(async (tx) => {
		for (const { id } of await devicesOf(tx, personId, knownSince()))
			if (id !== here.deviceId) await end(tx, viewer, id);
		await revokeOtherSessions(tx, personId, here.handle, now());
	});
}

async function end(tx: Tx, viewer: Viewer, deviceId: string): Promise<boolean> {
	const { personId } = viewer;
	if (!(await endDeviceRow(tx, personId, deviceId, now()))) return false;
	await announceChange(tx, { personId, kind: 'device-ended', byId: personId, isInPerson: false });
	await record(tx, viewer, { action: 'device.ended', familyId: null, subjectId: personId });
	return true;
}
