import { z } from 'zod';
import { plainDigits } from './digits';
import type { ErrorKey } from './fields';

const required: ErrorKey = 'errors:required';
const longest = 100;

/** What was typed, without the spaces and dashes people put between; up to 100 characters. */
const code = z
	.string({ error: required })
	.transform((text) => plainDigits(text).replace(/[\s-]/g, ''))
	.refine((text) => /^[\w]{1,100}$/.test(text) && text.length <= longest, { error: required });

export const proofForm = z.object({ code });
export const pinProofForm = z.object({ pin: code });
