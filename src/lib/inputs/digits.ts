/**
 * Text with its digits as 0 to 9: somebody may type ۱۲۳ on an Urdu keyboard. Marks nobody sees, which
 * come along when a number is copied from a message, are left out.
 */
export function plainDigits(text: string): string {
	return text
		.normalize('NFKC')
		.replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 0xf))
		.replace(/\p{Cf}/gu, '');
}
