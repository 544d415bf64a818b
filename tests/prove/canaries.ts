/**
 * Every word of the town that is found in one place only, and who may ever read it: by the list of
 * columns, the circles and the places, worked out from the rows themselves.
 */
import { getTableColumns } from 'drizzle-orm';
import { columnReaders, type ColumnReader } from '$lib/server/access/columns';
import { tables } from '$lib/server/db/tables';
import type { Facts } from './oracle';
import type { Person, Town } from './town';

type Row = Readonly<Record<string, unknown>>;
type TableName = keyof typeof tables;

export interface Canary {
	/** Such as `voice_entry.words`. */
	where: string;
	text: string;
	isFor: (person: Person) => boolean;
}

/** Which row says the circle, family or person of a row that does not say it itself. */
const belongsTo: Readonly<Record<string, readonly [column: string, table: string]>> = {
	goal_wording: ['goal_id', 'goal'],
	rating_round: ['goal_id', 'goal'],
	step_mark: ['step_id', 'step'],
	voice_read: ['entry_id', 'voice_entry'],
	complaint_answer: ['complaint_id', 'complaint']
};

const sqlNameOf = (name: TableName) =>
	name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
const text = (value: unknown) => (typeof value === 'string' ? value : '');

/** The longest run without marks that a page would write otherwise; nothing when it says little. */
export function plainRunOf(value: string): string {
	const runs = value.match(/[\p{L}\p{N}\p{M} ]+/gu) ?? [];
	const longest = runs.map((run) => run.trim()).reduce((a, b) => (b.length > a.length ? b : a), '');
	return longest.length >= 12 ? longest : '';
}

/** The demonstration's own list of people is on its first page, and says roles in the pages' words. */
const isPublicCast = (row: Row) => row['name'] === 'demo-people';

/** Looks the words up in every table, and answers those that stand in one row only. */
export function canariesOf(town: Town, facts: Facts): Canary[] {
	const rowsOf = new Map<string, Row[]>();
	const all = (name: string) => {
		const known = rowsOf.get(name) ?? town.rows<Row>(`select * from "${name}"`);
		rowsOf.set(name, known);
		return known;
	};
	const ownerOf = (name: string, row: Row): Row => {
		const link = belongsTo[name];
		if (name === 'translation') return subjectOf(all, row) ?? row;
		return link ? (all(link[1]).find((one) => one['id'] === row[link[0]]) ?? row) : row;
	};

	const found = new Map<string, Canary[]>();
	for (const name of Object.keys(tables) as TableName[]) {
		const table = sqlNameOf(name);
		const columns: Record<string, { name: string; dataType: string }> = getTableColumns(
			tables[name]
		);
		for (const [column, { name: sqlColumn, dataType }] of Object.entries(columns)) {
			if (dataType !== 'string' && dataType !== 'json') continue;
			const reader = readerOf(name, column);
			if (reader === 'link' || (name === 'setting' && column === 'name')) continue;
			for (const row of all(table).filter((one) => !isPublicCast(one))) {
				for (const plain of runsIn(text(row[sqlColumn]), dataType === 'json')) {
					const owner = ownerOf(table, row);
					const canary: Canary = {
						where: `${table}.${sqlColumn}`,
						text: plain,
						isFor: (person) => mayRead(facts, reader, table, owner, row, person)
					};
					found.set(plain, [...(found.get(plain) ?? []), canary]);
				}
			}
		}
	}
	return [...found.values()].flatMap((same) =>
		same.length === 1 && same[0] ? [same[0]] : shared(same)
	);
}

/** The same words said twice may be read by whoever may read either. */
function shared(same: readonly Canary[]): Canary[] {
	const [first] = same;
	if (!first || same.length > 12) return [];
	return [{ ...first, isFor: (person) => same.some((one) => one.isFor(person)) }];
}

function runsIn(value: string, isJson: boolean): string[] {
	if (!isJson) return [plainRunOf(value)].filter(Boolean);
	const strings = [...value.matchAll(/"((?:[^"\\]|\\.)*)"(?!\s*:)/g)].map(([, one]) => one ?? '');
	return strings.map(plainRunOf).filter(Boolean);
}

function subjectOf(all: (name: string) => Row[], row: Row): Row | undefined {
	for (const name of ['goal_wording', 'strength', 'step', 'plan', 'evidence', 'rating']) {
		const subject = all(name).find((one) => one['id'] === row['subject_id']);
		if (!subject) continue;
		return name === 'goal_wording'
			? all('goal').find((goal) => goal['id'] === subject['goal_id'])
			: subject;
	}
	return undefined;
}

function readerOf(name: TableName, column: string): ColumnReader {
	const groups = Object.entries(columnReaders[name]) as [ColumnReader, readonly string[]][];
	const found = groups.find(([, columns]) => columns.includes(column));
	if (!found) throw new Error(`${name}.${column} has no reader.`);
	return found[0];
}

const familyRoles = ['parent', 'young-person', 'network'];

function mayRead(
	facts: Facts,
	reader: ColumnReader,
	table: string,
	owner: Row,
	row: Row,
	{ personId }: Person
): boolean {
	const role = facts.roles.get(personId) ?? '';
	const familyIds = familiesOf(facts, table, owner);
	const isIn = familyIds.some((id) => facts.ever.has(`${personId} ${id}`));
	const isOwn = [row['person_id'], row['author_id'], row['rater_id'], row['id']].includes(personId);
	switch (reader) {
		case 'circle':
			return isOwn || facts.circles.has(`${personId} ${text(owner['circle_id'])}`);
		case 'place':
			return isOwn || isIn || role === 'administrator' || isStaffRow(facts, table, row);
		case 'team':
			return role === 'administrator' || (isIn && !familyRoles.includes(role));
		case 'own':
			return isOwn;
		case 'managers':
			return role === 'supervisor';
		case 'administrators':
			return role === 'administrator';
		case 'counts':
		case 'never':
		case 'link':
			return false;
	}
}

/** A worker's name and agency are known to whoever works with them. */
const isStaffRow = (facts: Facts, table: string, row: Row) =>
	table === 'person' && !familyRoles.includes(facts.roles.get(text(row['id'])) ?? '');

function familiesOf(facts: Facts, table: string, owner: Row): string[] {
	if (table === 'family') return [text(owner['id'])];
	if (table !== 'person') return [text(owner['family_id'])];
	const id = text(owner['id']);
	return [...facts.ever]
		.filter((pair) => pair.startsWith(`${id} `))
		.map((pair) => pair.slice(id.length + 1));
}
