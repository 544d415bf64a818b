/** Every schema of every form, found by looking: a new form is attacked from the day it is written. */
import { z } from 'zod';
import { roles } from '$lib/domain/vocabulary';

type Exported = Record<string, unknown>;
type Maker = (given: unknown) => unknown;

const modules = import.meta.glob<Exported>('/src/lib/inputs/*.ts', { eager: true });

export interface Schema {
	name: string;
	schema: z.ZodType;
	/** What its maker was given: the fields of a form that has others than its own. */
	given: readonly string[];
}

/** What makers of schemas are given: ids or questions, or who it is about. */
const givenToMakers: readonly unknown[] = [
	['understood-plan', 'help-helped'],
	...roles,
	'child-protection'
];

const isSchema = (value: unknown): value is z.ZodType => value instanceof z.ZodType;
const isRecord = (value: unknown): value is Exported =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

/** What a maker makes of this; nothing when it was not meant for it. */
function made(name: string, maker: Maker, given: unknown): Schema[] {
	try {
		const schemas = schemasIn(name, maker(given), Array.isArray(given) ? given.map(String) : []);
		for (const { schema } of schemas) schema.safeParse('');
		return schemas;
	} catch {
		return [];
	}
}

function schemasIn(name: string, value: unknown, given: readonly string[] = []): Schema[] {
	if (isSchema(value)) return [{ name, schema: value, given }];
	if (isRecord(value))
		return Object.entries(value).flatMap(([key, one]) => schemasIn(`${name}.${key}`, one, given));
	if (typeof value !== 'function') return [];
	const found = givenToMakers.map((each) => made(name, value as Maker, each));
	return found.find((schemas) => schemas.length > 0) ?? [];
}

const everything = Object.values(modules).flatMap((exported) => Object.entries(exported));

export const allSchemas = everything.flatMap(([name, value]) => schemasIn(name, value));

/** Exported functions that make no schema: they read what somebody typed. */
export const readers = everything.flatMap(([name, value]) =>
	typeof value === 'function' && schemasIn(name, value).length === 0
		? [{ name, read: value as (text: string) => unknown }]
		: []
);

/** The fields of a form, or null for a schema of one field. */
export function fieldsOf({ schema, given, ...rest }: Schema): string[] | null {
	if (schema instanceof z.ZodObject)
		return [...Object.keys(schema.shape), ...(schema.def.catchall ? given : [])];
	if (!(schema instanceof z.ZodPipe)) return null;
	const { in: inner } = schema.def;
	return inner instanceof z.ZodType ? fieldsOf({ schema: inner, given, ...rest }) : null;
}
