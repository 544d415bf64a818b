/** Browsers that had the right code and wait for a yes. */
import { and, desc, eq, gt, isNotNull, isNull } from 'drizzle-orm';
import type { Reader, Tx } from '$lib/server/db/store';
import type { Tables } from '$lib/server/db/schema';
import { tables } from '$lib/server/db/tables';

const { deviceRequest } = tables;

export type DeviceRequestRow = Tables['deviceRequest']['$inferSelect'];

/** Nobody has said yes or no to it, and its time is not over. */
const isAsking = (at: Date) =>
	and(
		isNull(deviceRequest.approvedAt),
		isNull(deviceRequest.refusedAt),
		gt(deviceRequest.expiresAt, at)
	);

export async function insertDeviceRequest(tx: Tx, row: DeviceRequestRow): Promise<void> {
	await tx.insert(deviceRequest).values(row);
}

/** What this browser asked and has not used up, in its time, unless it was refused. */
export async function findDeviceRequest(
	db: Reader,
	browserHash: string,
	at: Date
): Promise<DeviceRequestRow | null> {
	const [row] = await db
		.select()
		.from(deviceRequest)
		.where(
			and(
				eq(deviceRequest.browserHash, browserHash),
				isNull(deviceRequest.refusedAt),
				isNull(deviceRequest.usedAt),
				gt(deviceRequest.expiresAt, at)
			)
		)
		.limit(1);
	return row ?? null;
}

/** This person's browsers that wait, the newest first. */
export async function askingDevices(
	db: Reader,
	personId: string,
	at: Date,
	most: number
): Promise<DeviceRequestRow[]> {
	return db
		.select()
		.from(deviceRequest)
		.where(and(eq(deviceRequest.personId, personId), isAsking(at)))
		.orderBy(desc(deviceRequest.createdAt), desc(deviceRequest.id))
		.limit(most);
}

/** A yes or a no, once; false when it was decided before, is over, or is somebody else's. */
export async function decideDeviceRequest(
	tx: Tx,
	which: Pick<DeviceRequestRow, 'id' | 'personId'>,
	decision: { decidedById: string; isYes: boolean },
	at: Date
): Promise<boolean> {
	const { decidedById, isYes } = decision;
	const decided = await tx
		.update(deviceRequest)
		.set({ decidedById, ...(isYes ? { approvedAt: at } : { refusedAt: at }) })
		.where(
			and(eq(deviceRequest.id, which.id), eq(deviceRequest.personId, which.personId), isAsking(at))
		)
		.returning({ id: deviceRequest.id });
	return decided.length > 0;
}

/** Uses up what was approved for this browser, once. */
export async function useDeviceRequest(
	tx: Tx,
	browserHash: string,
	at: Date
): Promise<DeviceRequestRow | null> {
	const [row] = await tx
		.update(deviceRequest)
		.set({ usedAt: at })
		.where(
			and(
				eq(deviceRequest.browserHash, browserHash),
				isNotNull(deviceRequest.approvedAt),
				isNull(deviceRequest.refusedAt),
				isNull(deviceRequest.usedAt),
				gt(deviceRequest.expiresAt, at)
			)
		)
		.returning();
	return row ?? null;
}

/** Whatever waits for this person is refused. */
export async function refuseDeviceRequestsOf(tx: Tx, personId: string, at: Date): Promise<void> {
	await tx
		.update(deviceRequest)
		.set({ refusedAt: at })
		.where(and(eq(deviceRequest.personId, personId), isNull(deviceRequest.usedAt)));
}
