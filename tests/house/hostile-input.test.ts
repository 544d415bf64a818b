/**
 * Whatever a form is sent, nothing throws: what cannot be kept is refused with words we have in
 * every language, at a field of the form, and what was typed comes back as it was.
 */
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { readForm } from '$lib/server/forms/read-form';
import { allWords } from '$lib/server/i18n/catalogue';
import { allSchemas, fieldsOf, readers } from './hostile/forms';
import { hostileTexts, hostileValues, prototypeKeys } from './hostile/bank';

const texts = Object.entries(hostileTexts);
const values = Object.entries(hostileValues);
const words = new Set(Object.keys(allWords['en']?.['errors'] ?? {}).map((key) => `errors:${key}`));
const forms = allSchemas.flatMap((one) => {
	const fields = fieldsOf(one);
	return fields ? [{ ...one, fields }] : [];
});
const single = allSchemas.filter((one) => !fieldsOf(one));

const post = (fields: readonly (readonly [string, string])[]) =>
	new Request('http://house.test/', {
		method: 'POST',
		body: new URLSearchParams(fields.map(([name, text]) => [name, text]))
	});

/** Every text in what a schema let through. */
function* textsIn(value: unknown): Generator<string> {
	if (typeof value === 'string') yield value;
	if (typeof value === 'object' && value !== null)
		for (const one of Object.values(value)) yield* textsIn(one);
}

/** What no table and no page of ours should ever be given. */
function unkept(data: unknown): string[] {
	return [...textsIn(data)].filter(
		(text) => text.length > 2000 || /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/.test(text)
	);
}

/** Messages that are not keys of ours. */
const unkeyed = (messages: readonly string[]) => messages.filter((one) => !words.has(one));

test('there are forms to attack, and words to refuse with', () => {
	expect(forms.length).toBeGreaterThan(8);
	expect(words.size).toBeGreaterThan(8);
});

/** What is wrong with a refusal: words that are not ours, or a field the form does not have. */
function wrongIn(errors: Readonly<Record<string, string>>, fields: readonly string[]): string[] {
	return Object.entries(errors).flatMap(([field, message]) => [
		...unkeyed([message]).map((one) => `${field}: ${one}`),
		...([...fields, 'form'].includes(field) ? [] : [`${field} is no field`])
	]);
}

describe.each(forms)('$name', ({ schema, fields }) => {
	test('any text is kept or refused, and comes back', async () => {
		for (const [what, text] of texts) {
			const form = await readForm(post(fields.map((field) => [field, text])), schema);
			const { values: typed } = form.ok ? form : form.failure.data;
			const wrong = form.ok ? unkept(form.data) : wrongIn(form.failure.data.errors, fields);
			expect(wrong, what).toEqual([]);
			const sent = fields.map((field) => [field, text.toWellFormed()]);
			expect(typed, what).toEqual(Object.fromEntries(sent));
		}
	});

	test('a list where one is not asked for', async () => {
		for (const [what, text] of texts) {
			const sent = fields.flatMap((field) => [
				[`${field}[]`, text] as const,
				[field, text] as const
			]);
			const form = await readForm(post([...sent, ...sent]), schema);
			const wrong = form.ok ? unkept(form.data) : wrongIn(form.failure.data.errors, fields);
			expect(wrong, what).toEqual([]);
		}
	});

	test('files, numbers and nothing at all', () => {
		const complaints = values.flatMap(([what, value]) => {
			const parsed = schema.safeParse(Object.fromEntries(fields.map((field) => [field, value])));
			return (parsed.error?.issues ?? [])
				.filter(({ message }) => !words.has(message))
				.map(({ path, message }) => `${path.join('.')} ${what}: ${message}`);
		});
		expect(complaints).toEqual([]);
	});

	test('the names of an object', async () => {
		const form = await readForm(post(prototypeKeys.map((key) => [key, 'polluted'])), schema);
		expect(form.ok ? [] : wrongIn(form.failure.data.errors, fields)).toEqual([]);
		expect(`${{}.constructor.name} ${String(Reflect.get({}, 'polluted'))}`).toBe(
			'Object undefined'
		);
	});
});

describe.each(single)('$name', ({ schema }) => {
	test('keeps or refuses everything', () => {
		const complaints = [...texts, ...values].flatMap(([what, value]) => {
			const parsed = schema.safeParse(value);
			const wrong = parsed.success
				? unkept(parsed.data)
				: unkeyed(parsed.error.issues.map(({ message }) => message));
			return wrong.map((one) => `${what}: ${one.slice(0, 60)}`);
		});
		expect(complaints).toEqual([]);
	});
});

test.each(readers)('$name reads anything', ({ read }) => {
	for (const [, text] of texts) expect(() => read(text)).not.toThrow();
});

describe('the attack finds', () => {
	test("words in nobody's language", () => {
		const parsed = z.object({ name: z.string() }).safeParse({ name: hostileValues['is a file'] });
		expect(unkeyed(parsed.error?.issues.map(({ message }) => message) ?? [])).toHaveLength(1);
	});

	test('a text without end, and one no table can hold', () => {
		const { 'ten thousand letters': long, 'a NUL': nul } = hostileTexts;
		expect(unkept({ a: [long], b: { c: nul }, d: 'fine' })).toEqual([long, nul]);
	});
});
