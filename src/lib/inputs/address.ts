import { z } from 'zod';
import { plainDigits } from './digits';
import type { ErrorKey } from './fields';

export interface TypedAddress {
	channel: 'sms' | 'email';
	/** A phone in +44 form (or another country's +), an email in lower case. */
	address: string;
}

/** Which of the two an address that is kept is. */
export const channelOf = (address: string): TypedAddress['channel'] =>
	address.includes('@') ? 'email' : 'sms';

const emailShape = /^[^\s@<>"(),:;[\]\\]{1,64}@[a-z0-9-]+(\.[a-z0-9-]+)+$/;

/** What somebody typed as their phone or email, as it is kept; null when it can be neither. */
export function readAddress(typed: string): TypedAddress | null {
	const text = plainDigits(typed).trim();
	if (text.length > 254) return null;
	if (text.includes('@')) {
		const address = text.toLowerCase();
		return emailShape.test(address) ? { channel: 'email', address } : null;
	}
	const address = readPhone(text);
	return address === null ? null : { channel: 'sms', address };
}

/** `07700 900123`, `+44 (0)7700 900123` and `0044…` are one phone: `+447700900123`. */
function readPhone(text: string): string | null {
	if (!/^[+\d][\d\s().-]*$/.test(text)) return null;
	const international = text
		.replace(/\(0\)/, '')
		.replace(/[\s().-]/g, '')
		.replace(/^00/, '+')
		.replace(/^0/, '+44')
		.replace(/^\+440/, '+44');
	return /^\+[1-9]\d{8,14}$/.test(international) ? international : null;
}

const notAnAddress: ErrorKey = 'errors:notAnAddress';

/** A phone number or an email address. */
export const addressField = z
	.string({ error: 'errors:required' satisfies ErrorKey })
	.refine((text) => text.trim() !== '', { error: 'errors:required' satisfies ErrorKey })
	.transform((text, context) => {
		const address = readAddress(text);
		if (address) return address;
		if (text.trim() !== '') context.addIssue({ code: 'custom', message: notAnAddress });
		return z.NEVER;
	});

/** The same, or nothing. */
export const optionalAddress = z
	.string({ error: 'errors:wrongType' satisfies ErrorKey })
	.optional()
	.transform((text, context) => {
		if (text === undefined || text.trim() === '') return null;
		const address = readAddress(text);
		if (address) return address;
		context.addIssue({ code: 'custom', message: notAnAddress });
		return z.NEVER;
	});
