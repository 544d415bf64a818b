import type { Key, Translate } from '$lib/i18n/index';

type ErrorKey = Extract<Key, `errors:${string}`>;

/** What came back from a form that was refused. */
export interface FormState {
	values: Readonly<Record<string, string>>;
	errors: Readonly<Record<string, ErrorKey>>;
}

export interface Answers {
	/** What was typed, or what is saved. */
	value(field: string): string;
	/** What was ticked. */
	many(field: string): string[];
	wrong(field: string): string | undefined;
	errors: Record<string, string>;
}

/** What a form shows: what was typed if it was refused, otherwise what is saved. */
export function answersOf(
	t: Translate,
	form: FormState | null | undefined,
	saved: Readonly<Record<string, string>> = {}
): Answers {
	const values = form && Object.keys(form.values).length > 0 ? form.values : saved;
	const errors = Object.entries(form?.errors ?? {}).map(([field, key]) => [field, t(key)]);
	const words = Object.fromEntries(errors) as Record<string, string>;
	return {
		value: (field) => values[field] ?? '',
		many: (field) => (values[field] ?? '').split(',').filter((one) => one !== ''),
		wrong: (field) => words[field],
		errors: words
	};
}

/** A form that says which of its fields are still needed, before anything was sent. */
export function stillNeeded(
	fields: readonly string[],
	saved: Readonly<Record<string, string>>
): FormState | null {
	if (fields.length === 0) return null;
	const needed = fields.map((field) => [field, 'errors:neededToShow'] as const);
	return { values: saved, errors: Object.fromEntries(needed) };
}

/**
 * The key a form is sent with: the one it had, unless that one was used up or never was one. `fresh`
 * was made for this page.
 */
export function formKeyOf(form: FormState | null | undefined, fresh: string): string {
	const isUsedUp = form?.errors['form'] === 'errors:alreadySent' || Boolean(form?.errors['key']);
	return isUsedUp ? fresh : form?.values['key'] || fresh;
}
