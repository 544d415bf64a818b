/**
 * The safe contact card: what somebody said about how they can be reached without being harmed by
 * it. Where there is no card, nobody knows, and nothing is sent.
 */
export const contactChannels = ['none', 'sms', 'email'] as const;
export const contactHours = ['any-time', 'daytime', 'school-hours', 'evening'] as const;
export const whoElseSees = ['nobody', 'somebody', 'not-sure'] as const;
/** What may be sent, as it is asked; `updates-anyway` is said although somebody else may see it. */
export const contactUses = ['codes', 'updates', 'updates-anyway'] as const;

export type ContactHours = (typeof contactHours)[number];
export type ContactUse = (typeof contactUses)[number];

export interface Card {
	channel: (typeof contactChannels)[number];
	forCodes: boolean;
	forUpdates: boolean;
	hours: ContactHours;
	whoElse: (typeof whoElseSees)[number];
}

/** The answers of the form that makes a card. */
export interface CardAnswers {
	whoElse: Card['whoElse'];
	use: ContactUse;
	hours: ContactHours;
}

/** Where somebody else may see it, a card is for codes only, unless the person said otherwise. */
export function cardFrom(channel: 'sms' | 'email', { whoElse, use, hours }: CardAnswers): Card {
	const forUpdates = use === 'updates-anyway' || (use === 'updates' && whoElse === 'nobody');
	return { channel, forCodes: true, forUpdates, hours, whoElse };
}

/** The answer to "what may we send?" that this card came from. */
export function useOf({ forUpdates, whoElse }: Pick<Card, 'forUpdates' | 'whoElse'>): ContactUse {
	if (!forUpdates) return 'codes';
	return whoElse === 'nobody' ? 'updates' : 'updates-anyway';
}

/** True when a card sends nothing that the one before it did not, and at no other hours. */
export function sendsNoMore(next: Card, before: Card): boolean {
	if (next.channel === 'none') return true;
	if (next.channel !== before.channel) return false;
	if (next.forUpdates && !before.forUpdates) return false;
	if (next.forCodes && !before.forCodes) return false;
	return next.hours === before.hours || before.hours === 'any-time' || !next.forUpdates;
}

/** "Send me nothing." What was said about the phone is kept, for the day they change their mind. */
export function silenced(card: Card | null): Card {
	const { hours, whoElse } = card ?? { hours: 'any-time', whoElse: 'not-sure' };
	return { channel: 'none', forCodes: false, forUpdates: false, hours, whoElse };
}
