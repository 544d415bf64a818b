/** How somebody changes how they are reached: the address, and what may be sent there. */
import {
	cardFrom,
	sendsNoMore,
	silenced,
	type Card,
	type CardAnswers
} from '$lib/domain/contact/card';
import type { Viewer } from '$lib/server/access/viewer';
import { now } from '$lib/server/clock';
import { refused, type Refusal } from '$lib/server/commands/outcome';
import { record } from '$lib/server/commands/record';
import { store } from '$lib/server/db/current';
import type { Tx } from '$lib/server/db/store';
import { doDueContactChanges, fillCard } from '$lib/server/notify/cards';
import type { Address } from '$lib/server/repositories/contacts';
import { contactsOf } from '$lib/server/repositories/people';
import { cancelContactChanges, findCard } from '$lib/server/repositories/safe-contacts';
import { announceChange } from './account-changes';

/** The answers of a card about the address somebody has. Refused when they have none yet. */
export async function changeCard(
	viewer: Viewer,
	answers: CardAnswers
): Promise<{ ok: true; from: Date } | Refusal<'needs-a-contact'>> {
	const { personId } = viewer;
	return store.write(async (tx) => {
		await doDueContactChanges(tx);
		const before = await findCard(tx, personId);
		const [first, ...others] = await contactsOf(tx, personId);
		const used = [first, ...others].find((one) => one?.channel === before?.channel) ?? first;
		if (!used) return refused('needs-a-contact');
		const card = cardFrom(used.channel, answers);
		const isSafer = before !== null && sendsNoMore(card, before);
		return { ok: true, from: await keep(tx, viewer, card, isSafer) };
	});
}

/** "Send me nothing": counts at once, and calls off whatever waited. */
export async function sendNothing(viewer: Viewer): Promise<void> {
	await store.write(async (tx) => {
		const before = await findCard(tx, viewer.personId);
		await cancelContactChanges(tx, viewer.personId, now());
		await keep(tx, viewer, silenced(before), true);
	});
}

/** An address whose code was typed: it and its card count in a day. */
export async function changeAddress(
	viewer: Viewer,
	to: Address,
	answers: CardAnswers
): Promise<{ from: Date }> {
	const { personId } = viewer;
	return store.write(async (tx) => {
		const from = await keep(tx, viewer, cardFrom(to.channel, answers), false);
		const change = { personId, kind: 'contact', byId: personId, isInPerson: false } as const;
		await announceChange(tx, { ...change, detail: { ...to } });
		return { from };
	});
}

async function keep(tx: Tx, viewer: Viewer, card: Card, isSafer: boolean): Promise<Date> {
	const { personId } = viewer;
	const from = await fillCard(tx, { personId, card, byId: personId, isInPerson: false, isSafer });
	await record(tx, viewer, { action: 'contact.changed', familyId: null, subjectId: personId });
	return from;
}
