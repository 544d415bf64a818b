import { z } from 'zod';
import { addressField } from './address';
import { oneOfField, type ErrorKey } from './fields';
import { plainDigits } from './digits';

/** "Is this phone only yours?" Shared is the answer unless they say otherwise. */
const phoneField = oneOfField(['shared', 'own'])
	.default('shared')
	.transform((answer) => answer === 'own');

export const signInForm = z.object({ address: addressField });

/** Eight digits; spaces people type between them do not matter. */
export const codeField = z
	.string({ error: 'errors:required' satisfies ErrorKey })
	.transform((text) => plainDigits(text).replace(/[\s-]/g, ''))
	.refine((text) => text !== '', { error: 'errors:required' satisfies ErrorKey })
	.refine((text) => text === '' || /^\d{8}$/.test(text), {
		error: 'errors:notACode' satisfies ErrorKey
	});

export const codeForm = z.object({ code: codeField, phone: phoneField });

/** A link's token or a short code; where no script reads the link, all of it may be pasted. */
const secret = z
	.string({ error: 'errors:required' satisfies ErrorKey })
	.transform((text) => plainDigits(text).trim().replace(/^.*#/s, ''))
	.refine((text) => /^[\x20-\x7e]{1,40}$/.test(text), {
		error: 'errors:required' satisfies ErrorKey
	});

export const startForm = z.object({ secret });
export const acceptForm = z.object({ secret, phone: phoneField });

const chooseOne: ErrorKey = 'errors:chooseOne';

export const demoForm = z.object({
	person: z.string({ error: chooseOne }).regex(/^[\w-]{1,40}$/, { error: chooseOne })
});
