import { channelOf } from '$lib/inputs/address';
import { now } from '$lib/server/clock';
import { config } from '$lib/server/config';
import { store } from '$lib/server/db/current';
import { newId } from '$lib/server/db/id';
import type { Tx } from '$lib/server/db/store';
import { findOwnerOf, saveContact, type Address } from '$lib/server/repositories/contacts';
import {
	findInvitationByCode,
	findInvitationByToken,
	useInvitation,
	type InvitationRow
} from '$lib/server/repositories/invitations';
import { enterOn, type Here } from './devices';
import type { Entered } from './enter';
import { hashOf, newShortCode, newToken, normaliseShortCode, slowHashOf } from './secrets';

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;

/** A link sent to a phone waits for a quiet moment; one shown by the worker is used at once. */
const lifetimeMs = (isInPerson: boolean) => (isInPerson ? 30 * minuteMs : 14 * dayMs);

type For = Pick<InvitationRow, 'personId' | 'familyId' | 'createdById' | 'isInPerson' | 'address'>;

/** A row to keep, and the two secrets that are shown once and never kept. */
export async function newInvitation(who: For, at: Date) {
	const token = newToken();
	const shortCode = newShortCode();
	const row: InvitationRow = {
		...who,
		id: newId(),
		tokenHash: hashOf(token),
		codeHash: await slowHashOf(shortCode),
		createdAt: at,
		expiresAt: new Date(at.getTime() + lifetimeMs(who.isInPerson)),
		usedAt: null,
		revokedAt: null
	};
	return { row, token, shortCode };
}

/** Where an invitation leads; its secret is after the `#`, which no server and no log ever sees. */
export const invitationLink = (token: string): string => `${config().origin}/join#${token}`;

/** True for what a link's fragment carries; anything else was typed by hand. */
export function isToken(secret: string): boolean {
	return /^[\w-]{27}$/.test(secret);
}

/** Where the link and its codes go, or null when the worker is beside them and typed nothing. */
export function addressOf({ address }: Pick<InvitationRow, 'address'>): Address | null {
	return address === null ? null : { channel: channelOf(address), address };
}

/** The invitation of a token or short code. Used, revoked, expired and unknown: null. */
export async function readInvitation(secret: string): Promise<InvitationRow | null> {
	const row = isToken(secret)
		? await findInvitationByToken(store.read, hashOf(secret))
		: await findInvitationByCode(store.read, await slowHashOf(normaliseShortCode(secret)));
	if (!row || row.usedAt || row.revokedAt || row.expiresAt <= now()) return null;
	return row;
}

/**
 * Uses an invitation up, once; its address now signs them in. False when it is not open any more.
 * An address that has become somebody else's meanwhile stays theirs.
 */
export async function redeem(tx: Tx, invitation: InvitationRow): Promise<boolean> {
	const at = now();
	if (!(await useInvitation(tx, invitation.id, at))) return false;
	const address = addressOf(invitation);
	if (!address || (await findOwnerOf(tx, address))) return true;
	const { personId } = invitation;
	await saveContact(tx, { id: newId(), personId, ...address, createdAt: at });
	return true;
}

/**
 * The worker is beside them: the invitation is used, the browser they are at is theirs from now on,
 * and they are let in, in one transaction.
 * Null when it is not open or was not made in person.
 */
export async function acceptInPerson(secret: string, here: Here): Promise<Entered | null> {
	const invitation = await readInvitation(secret);
	if (!invitation?.isInPerson) return null;
	return store.write(async (tx) =>
		(await redeem(tx, invitation)) ? enterOn(tx, invitation.personId, here, 'worker') : null
	);
}
