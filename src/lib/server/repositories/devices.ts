/** The browsers people are known by, and those that wait for a yes. */
import { and, desc, eq, gt, isNull, lt, sql } from 'drizzle-orm';
import { prepared } from '$lib/server/db/prepared';
import type { Reader, Tx } from '$lib/server/db/store';
import type { Tables } from '$lib/server/db/schema';
import { tables } from '$lib/server/db/tables';

const { device, session } = tables;

export type DeviceRow = Tables['device']['$inferSelect'];

/** A device that was forgotten for being away too long begins anew, under its own id. */
export async function insertDevice(tx: Tx, row: DeviceRow): Promise<string> {
	const { id, ...anew } = row;
	const [kept] = await tx
		.insert(device)
		.values({ id, ...anew })
		.onConflictDoUpdate({ target: device.tokenHash, set: anew })
		.returning({ id: device.id });
	return kept?.id ?? id;
}

/** The device of this token, used after `since` and not ended. */
export async function findLiveDevice(
	db: Reader,
	tokenHash: string,
	since: Date
): Promise<DeviceRow | null> {
	const isLive = and(isNull(device.endedAt), gt(device.lastSeenAt, since));
	const [row] = await db
		.select()
		.from(device)
		.where(and(eq(device.tokenHash, tokenHash), isLive))
		.limit(1);
	return row ?? null;
}

const deviceBy = prepared('device_by', { texts: ['id'] }, (db, { id }) =>
	db
		.select()
		.from(device)
		.where(and(eq(device.id, id), isNull(device.endedAt)))
		.limit(1)
);

/** A device that has not been ended. */
export async function findDevice(db: Reader, id: string): Promise<DeviceRow | null> {
	const [row] = await deviceBy(db, { id });
	return row ?? null;
}

/** This person's devices that were used after `since` and not ended, the latest used first. */
export async function devicesOf(db: Reader, personId: string, since: Date): Promise<DeviceRow[]> {
	return db
		.select()
		.from(device)
		.where(and(eq(device.personId, personId), isNull(device.endedAt), gt(device.lastSeenAt, since)))
		.orderBy(desc(device.lastSeenAt), desc(device.id));
}

/** A device that was ended is not touched. */
export async function touchDevice(tx: Tx, id: string, at: Date): Promise<void> {
	await tx
		.update(device)
		.set({ lastSeenAt: at })
		.where(and(eq(device.id, id), isNull(device.endedAt)));
}

/** Counts one try at the PIN, unless it was the last already; null when there is none left. */
export async function countPinTry(tx: Tx, id: string, most: number): Promise<DeviceRow | null> {
	const [row] = await tx
		.update(device)
		.set({ pinTries: sql`${device.pinTries} + 1` })
		.where(and(eq(device.id, id), isNull(device.endedAt), lt(device.pinTries, most)))
		.returning();
	return row ?? null;
}

/** Somebody showed who they are on this device: its PIN has all of its tries again. */
export async function forgivePinTries(tx: Tx, id: string): Promise<void> {
	await tx.update(device).set({ pinTries: 0 }).where(eq(device.id, id));
}

/** This PIN opens the device, which is its owner's own. */
export async function savePin(tx: Tx, id: string, pinHash: string): Promise<void> {
	await tx.update(device).set({ pinHash, isOwn: true, pinTries: 0 }).where(eq(device.id, id));
}

/**
 * Ends a device of this person's with the sessions on it; false when there was none to end. Its
 * browser is unknown from then on, and may be let in again as another device.
 */
export async function endDeviceRow(
	tx: Tx,
	personId: string,
	id: string,
	at: Date
): Promise<boolean> {
	const ended = await tx
		.update(device)
		.set({ endedAt: at, pinHash: null, tokenHash: `ended ${id}` })
		.where(and(eq(device.id, id), eq(device.personId, personId), isNull(device.endedAt)))
		.returning({ id: device.id });
	if (ended.length === 0) return false;
	await tx
		.update(session)
		.set({ revokedAt: at })
		.where(and(eq(session.deviceId, id), isNull(session.revokedAt)));
	return true;
}
