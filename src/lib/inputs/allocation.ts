import { z } from 'zod';
import { idField, type ErrorKey } from './fields';

/** A key worker, and either one family or every family of one import. */
export const allocationInput = z.object({
	workerId: idField,
	one: idField.optional(),
	all: z
		.string({ error: 'errors:wrongType' satisfies ErrorKey })
		.max(100, { error: 'errors:wrongType' satisfies ErrorKey })
		.optional()
});
