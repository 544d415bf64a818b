import { now } from '$lib/server/clock';
import { config } from '$lib/server/config';
import { store } from '$lib/server/db/current';
import { newId } from '$lib/server/db/id';
import type { Reader } from '$lib/server/db/store';
import {
	findInvitationByCode,
	findInvitationByToken,
	useInvitation,
	type InvitationRow
} from '$lib/server/repositories/invitations';
import { enter, type Entered } from './enter';
import { hashOf, newShortCode, newToken, normaliseShortCode } from './secrets';

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;

/** A link sent to a phone waits for a quiet moment; one shown by the worker is used at once. */
const lifetimeMs = (isInPerson: boolean) => (isInPerson ? 30 * minuteMs : 14 * dayMs);

type For = Pick<InvitationRow, 'personId' | 'familyId' | 'createdById' | 'isInPerson'>;

/** A row to keep, and the two secrets that are shown once and never kept. */
export function newInvitation(who: For, at: Date) {
	const token = newToken();
	const shortCode = newShortCode();
	const row: InvitationRow = {
		...who,
		id: newId(),
		tokenHash: hashOf(token),
		codeHash: hashOf(shortCode),
		createdAt: at,
		expiresAt: new Date(at.getTime() + lifetimeMs(who.isInPerson)),
		address: null,
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

/** The invitation of a token or short code. Used, revoked, expired and unknown: null. */
export async function findOpenInvitation(
	db: Reader,
	secret: string
): Promise<InvitationRow | null> {
	const row = isToken(secret)
		? await findInvitationByToken(db, hashOf(secret))
		: await findInvitationByCode(db, hashOf(normaliseShortCode(secret)));
	if (!row || row.usedAt || row.revokedAt || row.expiresAt <= now()) return null;
	return row;
}

export function readInvitation(secret: string): Promise<InvitationRow | null> {
	return findOpenInvitation(store.read, secret);
}

/**
 * The worker is beside them: the invitation is used and the person is let in, in one transaction.
 * Null when it is not open or was not made in person.
 */
export async function acceptInPerson(
	secret: string,
	language: string | undefined
): Promise<Entered | null> {
	return store.write(async (tx) => {
		const invitation = await findOpenInvitation(tx, secret);
		if (!invitation?.isInPerson) return null;
		if (!(await useInvitation(tx, invitation.id, now()))) return null;
		return enter(tx, invitation.personId, language);
	});
}
