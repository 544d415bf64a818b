import { fail, type ActionFailure } from '@sveltejs/kit';
import type { z } from 'zod';
import type { ErrorKey } from '$lib/inputs/fields';

/** What goes back to the page: what was typed, and what is wrong with it, by field. */
export interface FormRefusal {
	values: Record<string, string>;
	errors: Record<string, ErrorKey>;
}

export type ReadForm<T> =
	| { ok: true; data: T; values: Record<string, string> }
	| { ok: false; failure: ActionFailure<FormRefusal> };

/**
 * A form's fields through its schema. A broken body, a file where text belongs, or anything the
 * schema refuses is a 400 that carries back what was typed. A field sent several times is joined
 * with commas in `values` and given to the schema as a list only when its name ends in `[]`.
 */
export async function readForm<S extends z.ZodType>(
	request: Request,
	schema: S
): Promise<ReadForm<z.output<S>>> {
	const form = await bodyOf(request);
	if (!form)
		return { ok: false, failure: fail(400, { values: {}, errors: { form: 'errors:broken' } }) };
	return readFields(form, schema);
}

/** As `readForm`, for a form whose body was read already, such as one with a file in it. */
export function readFields<S extends z.ZodType>(form: FormData, schema: S): ReadForm<z.output<S>> {
	const values = textsOf(form);
	const parsed = schema.safeParse(fieldsOf(form));
	if (parsed.success) return { ok: true, data: parsed.data, values };
	const errors: Record<string, ErrorKey> = {};
	for (const issue of parsed.error.issues)
		errors[String(issue.path[0] ?? 'form')] ??= keyOf(issue.message);
	return { ok: false, failure: fail(400, { values, errors }) };
}

/** A refusal found after the fields were read, such as by a command; 409 unless said otherwise. */
export function refuse(
	values: Record<string, string>,
	errors: Record<string, ErrorKey>,
	status = 409
): ActionFailure<FormRefusal> {
	return fail(status, { values, errors });
}

/** A message of zod's own is no sentence for anybody. */
function keyOf(message: string): ErrorKey {
	return message.startsWith('errors:') ? (message as ErrorKey) : 'errors:wrongType';
}

async function bodyOf(request: Request): Promise<FormData | null> {
	try {
		return await request.formData();
	} catch {
		return null;
	}
}

function textsOf(form: FormData): Record<string, string> {
	const values: Record<string, string> = {};
	for (const name of new Set(form.keys())) {
		const texts = form.getAll(name).filter((value) => typeof value === 'string');
		values[name.replace('[]', '')] = texts.join(',');
	}
	return values;
}

function fieldsOf(form: FormData): Record<string, unknown> {
	const fields: Record<string, unknown> = {};
	for (const name of new Set(form.keys()))
		fields[name.replace('[]', '')] = name.endsWith('[]') ? form.getAll(name) : form.get(name);
	return fields;
}
