import { z } from 'zod';
import { formKey, type ErrorKey } from './fields';

const wrong = { error: 'errors:wrongType' satisfies ErrorKey };
const text = (most: number) => z.string(wrong).max(most, wrong);

/** What waited on a phone, as it arrives: sealed, and whose it is. */
export const outboxItem = z.object({
	id: formKey,
	author: text(64),
	sealed: text(64_000).regex(/^[\w-]+$/, wrong)
});

const field = z.tuple([text(100), text(10_000)], wrong);

/** What was inside: where its form would have gone, and the form's fields. */
export const outboxWriting = z.object({
	to: text(200),
	fields: z.array(field, wrong).max(50, wrong)
});
