import { z } from 'zod';
import { leavingReasons } from '$lib/domain/vocabulary';
import { idField, oneOfField } from './fields';

/** Why somebody's place ends, and who a young person can talk to instead; empty for nobody. */
export const removeForm = z.object({
	reason: oneOfField(leavingReasons),
	successor: z
		.union([idField, z.literal('')])
		.optional()
		.transform((id) => (id === undefined || id === '' ? null : id))
});
