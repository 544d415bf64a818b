/**
 * Changes of how somebody signs in or is reached: told in the product in neutral words, and waiting
 * for a day unless the worker is beside them, so that whoever holds the phone for a moment cannot
 * take the account with it.
 */
import type { Viewer } from '$lib/server/access/viewer';
import { now } from '$lib/server/clock';
import { notFound, type NotFound } from '$lib/server/commands/outcome';
import { record } from '$lib/server/commands/record';
import { store } from '$lib/server/db/current';
import { newId } from '$lib/server/db/id';
import type { Reader, Tx } from '$lib/server/db/store';
import {
	accountChangesOf,
	cancelWaitingChanges,
	dueAccountChanges,
	findAccountChange,
	insertAccountChange,
	markAccountChangeDone,
	type AccountChangeRow
} from '$lib/server/repositories/account-changes';
import { saveContact } from '$lib/server/repositories/contacts';
import { circleIdsOfKind } from '$lib/server/repositories/people';
import { revokeOtherSessions } from '$lib/server/repositories/sessions';

const dayMs = 86_400_000;
const toldForMs = 30 * dayMs;

export type AccountChangeKind = AccountChangeRow['kind'];

/** What takes a day; ending a device, a passkey or an account never waits. */
const waiting: readonly AccountChangeKind[] = [
	'contact',
	'safe-contact',
	'passkey-added',
	'second-factor-added'
];

export interface AccountChange {
	personId: string;
	kind: AccountChangeKind;
	/** Who made it: the person, or a worker. */
	byId: string;
	/** The worker is beside them. */
	isInPerson: boolean;
	/** What is to change; for `contact` it is `{ channel, address }`, and done here when due. */
	detail?: Record<string, string>;
}

/** Keeps a change with the act that made it, and answers when it takes effect: now, or in a day. */
export async function announceChange(tx: Tx, change: AccountChange): Promise<Date> {
	const { personId, kind, byId, isInPerson, detail = {} } = change;
	const createdAt = now();
	const waits = waiting.includes(kind) && !isInPerson;
	const takesEffectAt = waits ? new Date(createdAt.getTime() + dayMs) : createdAt;
	const doneAt = waits || kind === 'contact' ? null : takesEffectAt;
	const row = { id: newId(), personId, kind, detail, byId, createdAt, takesEffectAt };
	await insertAccountChange(tx, { ...row, doneAt, cancelledAt: null });
	if (!waits) await doDueContacts(tx);
	return takesEffectAt;
}

/** New addresses whose day has passed sign people in from now on. Asked before one is looked up. */
export async function doDueContacts(tx: Tx): Promise<void> {
	const at = now();
	for (const { id, personId, detail } of await dueAccountChanges(tx, 'contact', at)) {
		if (!(await markAccountChangeDone(tx, id, at))) continue;
		const { channel, address } = detail;
		if ((channel !== 'sms' && channel !== 'email') || !address) continue;
		await saveContact(tx, { id: newId(), personId, channel, address, createdAt: at });
	}
}

export interface Notice {
	id: string;
	kind: AccountChangeKind;
	at: Date;
	takesEffectAt: Date;
	isWaiting: boolean;
	isCancelled: boolean;
}

/** What changed about this person's account in the last 30 days, newest first. */
export async function noticesFor(db: Reader, personId: string): Promise<Notice[]> {
	const at = now();
	const rows = await accountChangesOf(db, personId, new Date(at.getTime() - toldForMs));
	return rows.map(({ id, kind, createdAt, takesEffectAt, cancelledAt }) => ({
		id,
		kind,
		at: createdAt,
		takesEffectAt,
		isWaiting: takesEffectAt > at && cancelledAt === null,
		isCancelled: cancelledAt !== null
	}));
}

/**
 * "This was not me": whatever waits is called off, every session but `keep` (a handle) is over, and
 * the team of the family hears of it. Not found when the change is somebody else's.
 */
export async function cancelChange(
	viewer: Viewer,
	changeId: string,
	keep = ''
): Promise<{ ok: true } | NotFound> {
	const { personId } = viewer;
	return store.write(async (tx) => {
		const at = now();
		if (!(await findAccountChange(tx, personId, changeId))) return notFound;
		await cancelWaitingChanges(tx, personId, at);
		await revokeOtherSessions(tx, personId, keep, at);
		await tellTeams(tx, viewer);
		return { ok: true };
	});
}

/** One row of the audit for each family, and a word to its team. */
async function tellTeams(tx: Tx, viewer: Viewer): Promise<void> {
	const subjectId = viewer.personId;
	for (const { familyId } of viewer.places) {
		const [circleId] = await circleIdsOfKind(tx, familyId, 'team');
		const told = circleId === undefined ? {} : { circleId };
		await record(tx, viewer, { action: 'account.disputed', familyId, subjectId, ...told });
	}
}
