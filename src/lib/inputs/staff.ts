import { z } from 'zod';
import { idField, type ErrorKey } from './fields';

export const colleagueForm = z.object({ person: idField });

const notAReference: ErrorKey = 'errors:noSuchReference';

/** What somebody read out: ten clear letters in two halves, typed as people type. */
export const linkForm = z.object({
	person: idField,
	reference: z
		.string({ error: notAReference })
		.transform((text) => text.toUpperCase().replace(/[^A-Z0-9]/g, ''))
		.refine((text) => text.length === 10, { error: notAReference })
		.transform((text) => `${text.slice(0, 5)}-${text.slice(5)}`)
});
