/** Building blocks of every form. Messages are keys of the `errors` words. */
import { z } from 'zod';
import { isDay } from '$lib/domain/time/days';
import type { ErrorKey } from '$lib/i18n/index';

export type { ErrorKey };

const say = (key: ErrorKey) => ({ error: key });

/** Everything below space except new lines and tabs: nothing a person types. */
const controls = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/;
/** Marks that turn text round and could make a name read as another. */
const bidiOverrides = /[\u202a-\u202e\u2066-\u2069]/;

const clean = (text: string) => !controls.test(text);
const bytes = (text: string) => new TextEncoder().encode(text).length;

/** Up to 2,000 characters and 8,000 bytes; new lines kept. Null when nothing was written. */
export const optionalText = z
	.string(say('errors:wrongType'))
	.transform((text) => text.replaceAll('\r\n', '\n').trim())
	.refine((text) => text.length <= 2000 && bytes(text) <= 8000, say('errors:tooLong.text'))
	.refine(clean, say('errors:strangeCharacters'))
	.transform((text) => (text === '' ? null : text));

export const requiredText = z
	.string(say('errors:required'))
	.transform((text) => text.replaceAll('\r\n', '\n').trim())
	.refine((text) => text !== '', say('errors:required'))
	.refine((text) => text.length <= 2000 && bytes(text) <= 8000, say('errors:tooLong.text'))
	.refine(clean, say('errors:strangeCharacters'));

/** A person's or family's name: one line of up to 100 characters. */
export const personName = z
	.string(say('errors:required'))
	.transform((text) => text.trim())
	.refine((text) => text !== '', say('errors:required'))
	.refine((text) => text.length <= 100, say('errors:tooLong.name'))
	.refine(
		(text) => clean(text) && !bidiOverrides.test(text) && !/[\n\t]/.test(text),
		say('errors:strangeCharacters')
	);

/** A real calendar day. */
export const dayField = z
	.string(say('errors:required'))
	.refine((text) => text !== '', say('errors:required'))
	.refine(isDay, say('errors:notADay'));

export const optionalDay = z
	.string(say('errors:wrongType'))
	.refine((text) => text === '' || isDay(text), say('errors:notADay'))
	.transform((text) => (text === '' ? null : text));

/** An id of ours, from a list we offered. */
export const idField = z
	.string(say('errors:chooseOne'))
	.regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/, say('errors:chooseOne'));

/** Made when the form opened, so that sending twice says it once. */
export const formKey = z
	.string(say('errors:formExpired'))
	.regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/, say('errors:formExpired'));

export function oneOfField<const V extends readonly [string, ...string[]]>(values: V) {
	return z.enum(values, say('errors:chooseOne'));
}

/** `0` to `10`, or `none` for "I do not want to say", which becomes null. */
export const levelField = z
	.string(say('errors:chooseOne'))
	.regex(/^(?:\d|10|none)$/, say('errors:chooseOne'))
	.transform((text) => (text === 'none' ? null : Number(text)));

export const tickField = z
	.string(say('errors:wrongType'))
	.optional()
	.transform((text) => text === 'yes');
