/**
 * A browser that nobody knows yet: the right code is not enough there. It waits beside two digits
 * until its owner says yes on a device they have, or their worker does who was read the digits.
 */
import { randomInt } from 'node:crypto';
import { now } from '$lib/server/clock';
import { store } from '$lib/server/db/current';
import { newId } from '$lib/server/db/id';
import type { Tx } from '$lib/server/db/store';
import {
	findDeviceRequest,
	insertDeviceRequest,
	useDeviceRequest
} from '$lib/server/repositories/device-requests';
import { enterOn, type Here } from './devices';
import type { Entered } from './enter';
import { hashOf } from './secrets';

const waitsForMs = 15 * 60_000;

/** Two digits, the same on both screens. */
const newMatch = (): string => String(randomInt(100)).padStart(2, '0');

/** The browser of this secret waits from now on. */
export async function waitForYes(
	tx: Tx,
	personId: string,
	browser: string,
	looks: Here['looks']
): Promise<void> {
	const at = now();
	await insertDeviceRequest(tx, {
		id: newId(),
		personId,
		browserHash: hashOf(browser),
		match: newMatch(),
		looks,
		createdAt: at,
		expiresAt: new Date(at.getTime() + waitsForMs),
		approvedAt: null,
		refusedAt: null,
		decidedById: null,
		usedAt: null
	});
}

/** Refused, past its time, used and never asked: one answer, which says nothing. */
export type Waiting = { state: 'waiting'; match: string } | { state: 'approved' | 'over' };

/** How it stands with the browser of this secret. */
export async function waitingOf(browser: string): Promise<Waiting> {
	const request = await findDeviceRequest(store.read, hashOf(browser), now());
	if (!request) return { state: 'over' };
	return request.approvedAt ? { state: 'approved' } : { state: 'waiting', match: request.match };
}

/** Lets in whoever waited and was approved, once; null when there is nothing to let in. */
export async function comeIn(browser: string, here: Here): Promise<Entered | null> {
	return store.write(async (tx) => {
		const request = await useDeviceRequest(tx, hashOf(browser), now());
		if (!request) return null;
		const { personId, decidedById } = request;
		return enterOn(tx, personId, here, decidedById === personId ? 'device' : 'worker');
	});
}
