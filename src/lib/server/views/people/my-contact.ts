import { useOf, type CardAnswers } from '$lib/domain/contact/card';
import type { Language } from '$lib/domain/vocabulary';
import { formatsFor } from '$lib/i18n/format';
import type { Viewer } from '$lib/server/access/viewer';
import { now } from '$lib/server/clock';
import { store } from '$lib/server/db/current';
import { cardOfDetail, keepContactsCurrent } from '$lib/server/notify/cards';
import { bodyOf } from '$lib/server/notify/neutral-words';
import { contactsOf } from '$lib/server/repositories/people';
import { findCard, waitingContactChanges } from '$lib/server/repositories/safe-contacts';

/** What somebody said about how they can be reached. The address itself is never shown. */
interface CardShown extends CardAnswers {
	where: 'sms' | 'email';
}

export interface MyContact {
	/** Null while nobody has said anything, and when nothing is sent. */
	card: CardShown | null;
	isSilent: boolean;
	/** A phone or email is known here. */
	hasAddress: boolean;
	/** What counts from then on. */
	waiting: { from: string; card: CardShown | null; isNewAddress: boolean } | null;
	/** All that a message ever says. */
	says: { words: readonly string[]; language: Language };
}

export async function myContact(viewer: Viewer): Promise<MyContact> {
	await keepContactsCurrent();
	const db = store.read;
	const { personId, language } = viewer;
	const card = await findCard(db, personId);
	const contacts = await contactsOf(db, personId);
	const waiting = await waitingContactChanges(db, personId, now());
	const cardThatWaits = waiting.findLast(({ kind }) => kind === 'safe-contact');
	const last = waiting.at(-1);
	const { moment } = formatsFor(language);
	return {
		card: card && shown(card),
		isSilent: card?.channel === 'none',
		hasAddress: contacts.length > 0,
		waiting: last
			? {
					from: moment(last.takesEffectAt),
					card: shownOrNull(cardThatWaits && cardOfDetail(cardThatWaits.detail)),
					isNewAddress: waiting.some(({ kind }) => kind === 'contact')
				}
			: null,
		says: {
			words: [
				bodyOf({ kind: 'code', code: '12345678' }, language),
				bodyOf({ kind: 'update', link: 'https://…' }, language)
			],
			language
		}
	};
}

type Kept = Parameters<typeof useOf>[0] & Omit<CardAnswers, 'use'> & { channel: string };

const shownOrNull = (card: Kept | null | undefined) => (card ? shown(card) : null);

function shown(card: Kept): CardShown | null {
	const { channel, whoElse, hours } = card;
	if (channel !== 'sms' && channel !== 'email') return null;
	return { where: channel, whoElse, hours, use: useOf(card) };
}
