/** What a browser says for an authenticator: JSON in one field of a form. */
import { z } from 'zod';
import { idField, type ErrorKey } from './fields';

const broken: ErrorKey = 'errors:broken';
const longestAnswer = 12_000;

/** Binary as text; a key, a signature or a statement of ours is never longer. */
const bytes = z.string().regex(/^[\w-]{1,2000}$/);

const credential = { id: bytes, rawId: bytes, type: z.literal('public-key') };

const added = z.object({
	...credential,
	response: z.object({
		clientDataJSON: bytes,
		attestationObject: bytes,
		transports: z.array(z.string().regex(/^[a-z-]{1,20}$/)).max(10)
	})
});

const shown = z.object({
	...credential,
	response: z.object({
		clientDataJSON: bytes,
		authenticatorData: bytes,
		signature: bytes,
		userHandle: bytes.optional()
	})
});

export type AddedPasskey = z.output<typeof added>;
export type ShownPasskey = z.output<typeof shown>;

function parse(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return null;
	}
}

const answerAs = <S extends z.ZodType>(schema: S) =>
	z.string({ error: broken }).transform((text, context): z.output<S> => {
		const answer = schema.safeParse(text.length <= longestAnswer ? parse(text) : null);
		if (answer.success) return answer.data;
		context.addIssue({ code: 'custom', message: broken });
		return z.NEVER;
	});

export const addPasskeyForm = z.object({ answer: answerAs(added) });
export const usePasskeyForm = z.object({ answer: answerAs(shown) });
export const removePasskeyForm = z.object({ passkey: idField });
