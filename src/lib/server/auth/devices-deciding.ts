/** A yes or a no to a browser that waits, from a device its owner has. */
import type { Viewer } from '$lib/server/access/viewer';
import { now } from '$lib/server/clock';
import { notFound, type NotFound } from '$lib/server/commands/outcome';
import { record } from '$lib/server/commands/record';
import { store } from '$lib/server/db/current';
import type { Tx } from '$lib/server/db/store';
import { decideDeviceRequest } from '$lib/server/repositories/device-requests';
import { findDevice } from '$lib/server/repositories/devices';
import { announceChange } from './account-changes';
import type { SessionInUse } from './sessions';

/** Who says yes or no, about whose browser, and in which family's audit it stands. */
interface Decision {
	requestId: string;
	personId: string;
	byId: string;
	familyId: string | null;
	isYes: boolean;
}

/** Decides once: what was decided before, is over or is somebody else's is not found. */
export async function decide(tx: Tx, decision: Decision): Promise<{ ok: true } | NotFound> {
	const { requestId, personId, byId, familyId, isYes } = decision;
	const which = { id: requestId, personId };
	if (!(await decideDeviceRequest(tx, which, { decidedById: byId, isYes }, now()))) return notFound;
	const about = { familyId, subjectId: personId };
	if (!isYes) {
		await record(tx, { personId: byId }, { action: 'device.refused', ...about });
		return { ok: true };
	}
	await announceChange(tx, {
		personId,
		kind: 'device-approved',
		byId,
		isInPerson: byId !== personId
	});
	await record(tx, { personId: byId }, { action: 'device.approved', ...about });
	return { ok: true };
}

/** The owner's own answer, which counts only on a device that is still theirs. */
export async function decideOwn(
	viewer: Viewer,
	session: Pick<SessionInUse, 'deviceId'> | null,
	requestId: string,
	isYes: boolean
): Promise<{ ok: true } | NotFound> {
	const { personId } = viewer;
	const deviceId = session?.deviceId;
	return store.write(async (tx) => {
		if (!deviceId || !(await findDevice(tx, deviceId))) return notFound;
		return decide(tx, { requestId, personId, byId: personId, familyId: null, isYes });
	});
}
