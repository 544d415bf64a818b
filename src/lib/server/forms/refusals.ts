import type { ActionFailure } from '@sveltejs/kit';
import type { ErrorKey } from '$lib/inputs/fields';
import { notHere } from '$lib/server/access/guard';
import { refuse, type FormRefusal } from './read-form';

/** Where a reason shows, in which words, and with which status; 409 unless said. */
export type Shown = readonly [field: string, error: ErrorKey, status?: number];

const ofEveryForm = {
	'sent-differently-before': ['form', 'errors:alreadySent', 422],
	'not-your-form': ['form', 'errors:notAllowed', 403]
} as const satisfies Record<string, Shown>;

type OwnReason<R extends string> = Exclude<R, keyof typeof ofEveryForm | 'not-found'>;

/** A command's refusal as an answer to its form, with what was typed; what is not here is a 404. */
export function answerRefusal<R extends string>(
	values: Record<string, string>,
	reason: R,
	own: Record<OwnReason<R>, Shown>
): ActionFailure<FormRefusal> {
	if (reason === 'not-found') notHere();
	const table: Record<string, Shown> = { ...ofEveryForm, ...own };
	const [field, error, status] = table[reason] ?? ['form', 'errors:broken', 409];
	return refuse(values, { [field]: error }, status);
}
