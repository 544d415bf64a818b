/**
 * Queries of the pages everyone opens, built once for each connection: drizzle takes longer to build
 * most of them than SQLite to run them (docs/performance.md has the figures).
 */
import { sql, type Placeholder } from 'drizzle-orm';
import type { Reader } from './store';

interface Runnable<Row> {
	execute(values: Record<string, unknown>): Promise<Row[]>;
}
interface Buildable<Row> {
	prepare(name: string): Runnable<Row>;
}
/** What a query is given: texts as the database keeps them (ids, days, words), and lists of them. */
type Given = Readonly<Record<string, string | readonly string[]>>;

/** Lists are filled up to the next power of two, so that a query is built for few lengths. */
const roomFor = (length: number): number => 2 ** Math.ceil(Math.log2(Math.max(1, length)));

function placesFor(given: Given): Record<string, Placeholder | Placeholder[]> {
	const placesOf = (name: string, value: string | readonly string[]) =>
		typeof value === 'string'
			? sql.placeholder(name)
			: Array.from({ length: roomFor(value.length) }, (_, at) => sql.placeholder(`${name}${at}`));
	return Object.fromEntries(
		Object.entries(given).map(([name, value]) => [name, placesOf(name, value)])
	);
}

/** A list's last text is said again where there is room left: `in` does not mind. */
function valuesOf(given: Given): Record<string, string | undefined> {
	const values: Record<string, string | undefined> = {};
	for (const [name, value] of Object.entries(given)) {
		if (typeof value === 'string') values[name] = value;
		else
			for (let at = 0; at < roomFor(value.length); at += 1)
				values[`${name}${at}`] = value[Math.min(at, value.length - 1)];
	}
	return values;
}

const shapeOf = (given: Given): string =>
	Object.values(given)
		.map((value) => (typeof value === 'string' ? '' : `_${roomFor(value.length)}`))
		.join('');

/**
 * A query that is built on its first use with each reader. `build` is given a placeholder for every
 * text and a list of them for every list; lists must not be empty. `name` is its alone.
 */
export function prepared<Row, const Text extends string = never, const List extends string = never>(
	name: string,
	_wants: { texts?: readonly Text[]; lists?: readonly List[] },
	build: (
		db: Reader,
		places: Record<Text, Placeholder> & Record<List, Placeholder[]>
	) => Buildable<Row>
): (db: Reader, given: Record<Text, string> & Record<List, readonly string[]>) => Promise<Row[]> {
	const kept = new WeakMap<Reader, Map<string, Runnable<Row>>>();
	return async (db, given) => {
		const shapes = kept.get(db) ?? new Map<string, Runnable<Row>>();
		kept.set(db, shapes);
		const shape = shapeOf(given);
		const places = () => placesFor(given) as Parameters<typeof build>[1];
		const query = shapes.get(shape) ?? build(db, places()).prepare(`${name}${shape}`);
		shapes.set(shape, query);
		return query.execute(valuesOf(given));
	};
}
