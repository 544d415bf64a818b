/** The rows of the town as they are kept, whoever may read them. */
import Database from 'better-sqlite3';
import { getTableConfig, type SQLiteTable } from 'drizzle-orm/sqlite-core';
import { tables } from '$lib/server/db/tables';

export interface Circle {
	id: string;
	familyId: string;
	kind: string;
	roles: string[];
	personIds: string[];
}

const configs = Object.values(tables).map((table) =>
	getTableConfig(table as unknown as SQLiteTable)
);

/** A form's receipt names what was to be made, also where the person it was about was here already. */
const mayLeadNowhere = ['submission.subject_id'];

const open = (file: string) => new Database(file, { readonly: true });

export const tableNames = configs.map(({ name }) => name);

/** `table.column` of every id that leads nowhere. */
export function danglingIds(file: string): string[] {
	const database = open(file);
	const known = new Set(
		configs.flatMap(({ name, columns }) =>
			columns.some((column) => column.name === 'id')
				? database.prepare<[], string>(`select id from "${name}"`).pluck().all()
				: []
		)
	);
	const leading = configs.flatMap(({ name, columns }) =>
		columns.filter((column) => column.name.endsWith('_id')).map((column) => [name, column.name])
	);
	const dangling = leading.filter(([table, column]) =>
		database
			.prepare<[], string>(`select "${column}" from "${table}" where "${column}" is not null`)
			.pluck()
			.all()
			.some((id) => !known.has(id))
	);
	database.close();
	return dangling
		.map(([table, column]) => `${table}.${column}`)
		.filter((name) => !mayLeadNowhere.includes(name));
}

/** Tables with a row said to a circle of another family. */
export function strayRows(file: string): string[] {
	const database = open(file);
	const said = configs.filter(({ columns }) =>
		['family_id', 'circle_id'].every((wanted) => columns.some(({ name }) => name === wanted))
	);
	const stray = said.filter(
		({ name }) =>
			database
				.prepare<[], number>(
					`select count(*) from "${name}" t join circle c on c.id = t.circle_id
					where c.family_id <> t.family_id`
				)
				.pluck()
				.get() !== 0
	);
	database.close();
	return stray.map(({ name }) => name);
}

export function circlesOfTown(file: string): Circle[] {
	const database = open(file);
	const rows = database
		.prepare<[], { id: string; familyId: string; kind: string; role: string; personId: string }>(
			`select c.id, c.family_id as familyId, c.kind, p.role, p.id as personId
			from circle c join circle_member m on m.circle_id = c.id
			join person p on p.id = m.person_id order by c.id, p.id`
		)
		.all();
	database.close();
	return [...Map.groupBy(rows, ({ id }) => id).values()].flatMap((members) => {
		const [first] = members;
		if (!first) return [];
		const { id, familyId, kind } = first;
		const roles = members.map(({ role }) => role);
		return [{ id, familyId, kind, roles, personIds: members.map((one) => one.personId) }];
	});
}

/** Family → everyone who has or had a place in it, with their role. */
export function placesOfTown(file: string): Map<string, { personId: string; role: string }[]> {
	const database = open(file);
	const rows = database
		.prepare<[], { familyId: string; personId: string; role: string }>(
			`select m.family_id as familyId, p.id as personId, p.role
			from membership m join person p on p.id = m.person_id`
		)
		.all();
	database.close();
	return Map.groupBy(rows, ({ familyId }) => familyId);
}

/** A copy of the town in which somebody wrote past the product. */
export function brokenCopy(file: string, ...statements: readonly string[]): string {
	const copy = `${file}.broken`;
	const whole = open(file);
	whole.prepare('vacuum into ?').run(copy);
	whole.close();
	const database = new Database(copy);
	database.pragma('foreign_keys = OFF');
	for (const statement of statements) database.exec(statement);
	database.close();
	return copy;
}
