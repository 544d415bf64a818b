import { describe, expect, it } from 'vitest';
import { cardFrom, contactUses, silenced, useOf, whoElseSees, type ContactUse } from './card';

const answers = whoElseSees.flatMap((whoElse) =>
	contactUses.map((use) => ({ whoElse, use, hours: 'evening' as const }))
);

describe('a card', () => {
	it.each([
		['nobody', 'codes', false],
		['nobody', 'updates', true],
		['nobody', 'updates-anyway', true],
		['somebody', 'codes', false],
		['somebody', 'updates', false],
		['somebody', 'updates-anyway', true],
		['not-sure', 'codes', false],
		['not-sure', 'updates', false],
		['not-sure', 'updates-anyway', true]
	] as const)('seen by %s, asked for %s: updates %s', (whoElse, use, forUpdates) => {
		const card = cardFrom('sms', { whoElse, use, hours: 'daytime' });
		expect(card).toEqual({ channel: 'sms', forCodes: true, forUpdates, hours: 'daytime', whoElse });
	});

	it.each(answers)('read back, $whoElse and $use make the same card again', (given) => {
		const card = cardFrom('email', given);
		const use: ContactUse = useOf(card);
		expect(cardFrom('email', { ...given, use })).toEqual(card);
	});

	it('that says nothing may be sent says it for everything', () => {
		const card = cardFrom('sms', { whoElse: 'nobody', use: 'updates', hours: 'evening' });
		const nothing = { channel: 'none', forCodes: false, forUpdates: false };
		expect(silenced(card)).toEqual({ ...nothing, hours: 'evening', whoElse: 'nobody' });
		expect(silenced(null)).toEqual({ ...nothing, hours: 'any-time', whoElse: 'not-sure' });
	});
});
