import { setImmediate } from 'node:timers/promises';

const pageSize = 1000;

/**
 * Reads page after page, in the order of a key, and lets other requests in between: a whole
 * partnership is never held in one answer, nor the loop in one piece of work.
 */
export async function eachPage<Row>(
	read: (last: Row | null, size: number) => Promise<Row[]>,
	use: (rows: Row[]) => void | Promise<void>
): Promise<void> {
	let last: Row | null = null;
	do {
		const rows: Row[] = await read(last, pageSize);
		await use(rows);
		last = rows.length < pageSize ? null : (rows.at(-1) ?? null);
		await setImmediate();
	} while (last);
}
