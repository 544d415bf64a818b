import { describe, expect, it } from 'vitest';
import {
	cardFrom,
	contactUses,
	sendsNoMore,
	silenced,
	useOf,
	whoElseSees,
	type Card,
	type ContactUse
} from './card';

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

describe('a later card sends no more than the one before it', () => {
	const open = cardFrom('sms', { whoElse: 'nobody', use: 'updates', hours: 'any-time' });
	const evening: Card = { ...open, hours: 'evening' };
	const codes: Card = { ...open, forUpdates: false };

	it.each([
		['the same', open, open, true],
		['nothing at all', silenced(open), open, true],
		['codes only', codes, open, true],
		['updates as well', open, codes, false],
		['fewer hours', evening, open, true],
		['other hours', { ...evening, hours: 'daytime' }, evening, false],
		[
			'other hours, with codes only',
			{ ...codes, hours: 'daytime' },
			{ ...codes, hours: 'evening' },
			true
		],
		['another way', { ...open, channel: 'email' }, open, false],
		['something again', open, silenced(open), false]
	] as const)('%s', (_, next, before, isSo) => {
		expect(sendsNoMore(next, before)).toBe(isSo);
	});
});
