/**
 * The browsers people are known by. A browser keeps one secret; what the table keeps is its hash
 * together with a person, so that two people on one phone have a device each, and neither row says
 * anything of the other.
 */
import type { Cookies } from '@sveltejs/kit';
import { isStaff } from '$lib/domain/families/circles';
import { now } from '$lib/server/clock';
import { store } from '$lib/server/db/current';
import { newId } from '$lib/server/db/id';
import type { Reader, Tx } from '$lib/server/db/store';
import { findOwnerOf, type Address } from '$lib/server/repositories/contacts';
import {
	findLiveDevice,
	forgivePinTries,
	insertDevice,
	touchDevice,
	type DeviceRow
} from '$lib/server/repositories/devices';
import { readDeviceCookie } from './cookies';
import { enter, type Entered, type EnteredDevice } from './enter';
import { hashOf, newToken } from './secrets';

export type Looks = 'phone' | 'tablet' | 'computer';

/** The browser that somebody is at. */
export interface Here {
	/** 160 bits: what the device cookie carries, or will. */
	token: string;
	looks: Looks;
	/** The language chosen here before signing in. */
	language: string | undefined;
}

const rememberedForMs = 400 * 86_400_000;

/** A device counts as known if it was used after this. */
export const knownSince = (): Date => new Date(now().getTime() - rememberedForMs);

/** What a browser says it is, in the plainest words. */
export function looksOf(userAgent: string | null): Looks {
	const said = userAgent ?? '';
	if (/iPad|Tablet|Android(?!.*Mobile)/.test(said)) return 'tablet';
	return /Mobi|iPhone|Android/.test(said) ? 'phone' : 'computer';
}

/** The browser of this request; one that has no secret yet is given one, kept when it is let in. */
export function hereOf({ cookies, request }: { cookies: Cookies; request: Request }): Here {
	const kept = readDeviceCookie(cookies) ?? '';
	return {
		token: /^[\w-]{27}$/.test(kept) ? kept : newToken(),
		looks: looksOf(request.headers.get('user-agent')),
		language: cookies.get('language')
	};
}

const handleOf = (token: string, personId: string) => hashOf(`${token}:${personId}`);

/** This person's device at this browser; null where they are not known. */
export function deviceHere(
	db: Reader,
	personId: string,
	{ token }: Pick<Here, 'token'>
): Promise<DeviceRow | null> {
	return findLiveDevice(db, handleOf(token, personId), knownSince());
}

/**
 * The device of whoever has this address, if this is it: it has tries of its own. The same is looked
 * up for an address nobody has.
 */
export async function deviceOfAddress(address: Address, here: Here): Promise<string | null> {
	const owner = await findOwnerOf(store.read, address);
	const device = await deviceHere(store.read, owner?.personId ?? 'nobody', here);
	return device?.id ?? null;
}

/** This browser is this person's from now on, or still is. */
export async function rememberDevice(
	tx: Tx,
	personId: string,
	here: Here,
	approvedBy: DeviceRow['approvedBy']
): Promise<EnteredDevice> {
	const known = await deviceHere(tx, personId, here);
	const at = now();
	if (known) {
		await touchDevice(tx, known.id, at);
		await forgivePinTries(tx, known.id);
		return { id: known.id, token: here.token, hasPin: known.pinHash !== null };
	}
	const id = await insertDevice(tx, {
		id: newId(),
		personId,
		tokenHash: handleOf(here.token, personId),
		looks: here.looks,
		isOwn: false,
		approvedBy,
		pinHash: null,
		pinTries: 0,
		createdAt: at,
		lastSeenAt: at,
		endedAt: null
	});
	return { id, token: here.token, hasPin: false };
}

/** Lets somebody in on a browser they are known by from now on. Staff come in by other ways. */
export async function enterOn(
	tx: Tx,
	personId: string,
	here: Here,
	approvedBy: DeviceRow['approvedBy']
): Promise<Entered | null> {
	const entered = await enter(tx, personId, here.language);
	if (!entered || isStaff(entered.role)) return entered;
	return { ...entered, device: await rememberDevice(tx, personId, here, approvedBy) };
}
