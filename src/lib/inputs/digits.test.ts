import { expect, it } from 'vitest';
import { plainDigits } from './digits';

it.each([
	['۱۲۳۴۵۶۷۸', '12345678'],
	['٠١٢٣٤٥٦٧', '01234567'],
	['１２３４', '1234'],
	['\u20661234\u2069\u200b', '1234'],
	['KMN4P-QRT2U', 'KMN4P-QRT2U']
])('%j is %j', (typed, plain) => expect(plainDigits(typed)).toBe(plain));
