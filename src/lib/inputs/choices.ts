/** Building blocks of the team's forms: what is chosen from a list, and what may stay empty. */
import { z } from 'zod';
import { partsOf } from '$lib/domain/families/parts';
import { languages, type Part, type Role } from '$lib/domain/vocabulary';
import { idField, oneOfField, optionalDay, personName, type ErrorKey } from './fields';

const say = (key: ErrorKey) => ({ error: key });

export const languageField = oneOfField(languages);

/** What someone of this role is to the family. */
export const partField = (role: Role) =>
	z.custom<Part>((value) => partsOf(role).some((part) => part === value), say('errors:chooseOne'));

/** At least one id, each from a list we offered. */
export const idsField = z.array(idField, say('errors:chooseSome')).min(1, say('errors:chooseSome'));

const nothingAsNull = (value: unknown) =>
	value === undefined || (typeof value === 'string' && value.trim() === '') ? null : value;

/** An id from a list with an empty first choice. */
export const optionalId = z.preprocess(nothingAsNull, idField.nullable());

/** One line of up to 100 characters, or nothing. */
export const optionalName = z.preprocess(nothingAsNull, personName.nullable());

/** A day that is left out of the forms it does not belong to. */
export const absentDay = z.preprocess((value) => value ?? '', optionalDay);

/** `HH:MM`, or nothing. */
export const optionalTime = z.preprocess(
	nothingAsNull,
	z
		.string(say('errors:notATime'))
		.regex(/^([01]\d|2[0-3]):[0-5]\d$/, say('errors:notATime'))
		.nullable()
);

/** Whole weeks, 1 to 52, as days. */
export const weeksField = z
	.string(say('errors:notWeeks'))
	.regex(/^\s*([1-9]|[1-4]\d|5[0-2])\s*$/, say('errors:notWeeks'))
	.transform((text) => Number(text) * 7);
