import { expect, it } from 'vitest';
import { isOneText } from './one-text';

it.each([
	['a plain one that just fits', 'a'.repeat(160), true],
	['a plain one that does not', 'a'.repeat(161), false],
	['signs that take two places', '~'.repeat(80), true],
	['one sign too many', '~'.repeat(80) + 'a', false],
	['Urdu that just fits', 'ا'.repeat(70), true],
	['Urdu that does not', 'ا'.repeat(71), false],
	['one sign outside the plain ones counts for all', 'a'.repeat(70) + '…', false],
	['a picture takes two of the seventy', 'a'.repeat(68) + '🙂', true],
	['a picture too many', 'a'.repeat(69) + '🙂', false]
])('%s', (_, text, fits) => {
	expect(isOneText(text)).toBe(fits);
});
