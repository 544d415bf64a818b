/**
 * The PIN of one person's one device: it opens what locked there, and signs nobody in anywhere. It
 * is kept slowly hashed with the device and the service's own key, which is not in the database.
 */
import { plainDigits } from '$lib/inputs/digits';
import type { Viewer } from '$lib/server/access/viewer';
import { now } from '$lib/server/clock';
import { notFound, type NotFound } from '$lib/server/commands/outcome';
import { record } from '$lib/server/commands/record';
import { store } from '$lib/server/db/current';
import { markOf } from '$lib/server/keys';
import {
	countPinTry,
	findDevice,
	forgivePinTries,
	savePin
} from '$lib/server/repositories/devices';
import { revokeSession } from '$lib/server/repositories/sessions';
import { announceChange } from './account-changes';
import type { EnteredDevice } from './enter';
import { slowHashOf } from './secrets';
import type { SessionInUse } from './sessions';

const mostTries = 5;

type OnDevice = Pick<SessionInUse, 'deviceId'> | null;

const hashOfPin = (deviceId: string, pin: string): Promise<string> =>
	slowHashOf(markOf('pin', `${deviceId}:${plainDigits(pin).replace(/[\s-]/g, '')}`));

/** Can this session be opened with a PIN? */
export async function hasPin(session: OnDevice): Promise<boolean> {
	if (!session?.deviceId) return false;
	return (await findDevice(store.read, session.deviceId))?.pinHash != null;
}

/**
 * Tries a PIN on the device of this session, in digits of any script. After the fifth wrong one the
 * session is over; signing in again gives five more.
 */
export async function tryPin(session: SessionInUse, pin: string): Promise<boolean> {
	const { deviceId, handle } = session;
	if (!deviceId || !(await hasPin(session))) return false;
	const hash = await hashOfPin(deviceId, pin);
	return store.write(async (tx) => {
		const device = await countPinTry(tx, deviceId, mostTries);
		if (device?.pinHash === hash) {
			await forgivePinTries(tx, deviceId);
			return true;
		}
		if (!device || device.pinTries >= mostTries) await revokeSession(tx, handle, now());
		return false;
	});
}

/**
 * "Only I use this phone": the device this session is on is its owner's own from now on, and opens
 * with this PIN. Not found where there is no such device.
 */
export async function setPin(
	viewer: Viewer,
	session: OnDevice,
	pin: string
): Promise<{ ok: true; device: Omit<EnteredDevice, 'token'> } | NotFound> {
	const { personId } = viewer;
	const deviceId = session?.deviceId;
	if (!deviceId) return notFound;
	const hash = await hashOfPin(deviceId, pin);
	return store.write(async (tx) => {
		if (!(await findDevice(tx, deviceId))) return notFound;
		await savePin(tx, deviceId, hash);
		await announceChange(tx, { personId, kind: 'pin-changed', byId: personId, isInPerson: false });
		await record(tx, viewer, { action: 'pin.set', familyId: null, subjectId: personId });
		return { ok: true, device: { id: deviceId, hasPin: true } };
	});
}
