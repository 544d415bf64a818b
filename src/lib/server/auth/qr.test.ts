import { expect, it } from 'vitest';
import { qrOf } from './qr';

/** Rows of the picture, `#` where it is dark. */
function rowsOf({ size, path }: ReturnType<typeof qrOf>): string[] {
	const dark = new Set([...path.matchAll(/M(\d+) (\d+)h1v1h-1z/g)].map(([, x, y]) => `${x},${y}`));
	return Array.from({ length: size }, (_, y) =>
		Array.from({ length: size }, (__, x) => (dark.has(`${x},${y}`) ? '#' : '.')).join('')
	);
}

it('has the eye that readers look for in three corners, and not in the fourth', () => {
	const rows = rowsOf(qrOf('https://plan.example.org/join#abc'));
	const eye = ['#######', '#.....#', '#.###.#', '#.###.#', '#.###.#', '#.....#', '#######'];
	expect(rows.slice(0, 7).map((row) => row.slice(0, 7))).toEqual(eye);
	expect(rows.slice(0, 7).map((row) => row.slice(-7))).toEqual(eye);
	expect(rows.slice(-7).map((row) => row.slice(0, 7))).toEqual(eye);
	expect(rows.slice(-7).map((row) => row.slice(-7))).not.toEqual(eye);
});

it('is another picture for another link', () => {
	expect(qrOf('https://plan.example.org/join#abc')).not.toEqual(
		qrOf('https://plan.example.org/join#abd')
	);
});
