/** Every column has one reader, said before it is read. */
import { getTableColumns } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { columnReaders, readers } from '$lib/server/access/columns';
import { tables } from '$lib/server/db/tables';

const names = Object.keys(tables) as (keyof typeof tables)[];
const listed = (name: keyof typeof tables) =>
	Object.values<readonly string[]>(columnReaders[name]).flat();
const columnsOf = (name: keyof typeof tables) => Object.keys(getTableColumns(tables[name]));

describe.each(names)('%s', (name) => {
	test('says of each of its columns once who may read it', () => {
		expect(listed(name).sort()).toEqual(columnsOf(name).sort());
	});
});

test('every reader that is named reads something', () => {
	const used = new Set(Object.values(columnReaders).flatMap((groups) => Object.keys(groups)));
	expect([...used].sort()).toEqual(Object.keys(readers).sort());
});

test('what is hashed or sealed is for nobody', () => {
	const secrets = names.flatMap((name) =>
		columnsOf(name)
			.filter((column) => /hash|sealed|secret/i.test(column))
			.filter(
				(column) => !(columnReaders[name] as { never?: readonly string[] }).never?.includes(column)
			)
			.map((column) => `${name}.${column}`)
	);
	expect(secrets).toEqual([]);
});
