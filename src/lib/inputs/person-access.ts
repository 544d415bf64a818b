import { z } from 'zod';
import { leavingReasons } from '$lib/domain/vocabulary';
import { idField, oneOfField, type ErrorKey } from './fields';

const say = { error: 'errors:chooseOne' satisfies ErrorKey };

/** Why somebody's place ends, and who a young person can talk to instead; empty for nobody. */
export const removeForm = z.object({
	reason: oneOfField(leavingReasons),
	successor: z
		.string(say)
		.refine((text) => text === '' || idField.safeParse(text).success, say)
		.optional()
		.transform((text) => (text === undefined || text === '' ? null : text))
});
