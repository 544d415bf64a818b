/**
 * A proof is a figure: so many answers, so many of them wrong. Each is told twice, once of the
 * service as it is and once of a copy that was broken on purpose: a proof that finds nothing wrong
 * with the copy proves nothing.
 */
import { appendFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

/** What was looked at, and what was wrong in it, in words that name where. */
export interface Found {
	looked: number;
	wrong: readonly string[];
}

export interface Proof {
	name: string;
	/** What the figure must be, in words for the table. */
	goal: string;
	/** How many to look at. */
	full: number;
	small: number;
	/** Tells it of the service as it is. */
	look: (count: number) => Promise<Found>;
	/** What is broken in each copy, and the same told of it. */
	broken: Readonly<Record<string, (count: number) => Promise<Found>>>;
	/** How many to look at in a broken copy; as many as `small` when left out. */
	brokenCount?: number;
}

export const isSmall = process.env['PROVE'] === 'small';

const file = join('test-results', 'prove.jsonl');

export interface Line {
	name: string;
	goal: string;
	looked: number;
	wrong: number;
	/** How many wrong each broken copy was found to be. */
	caught: Record<string, number>;
	seconds: number;
}

function write(line: Line): void {
	mkdirSync('test-results', { recursive: true });
	appendFileSync(file, `${JSON.stringify(line)}\n`);
}

/** Tells a proof and its broken copies, and writes its line of the table. */
export function prove({ name, goal, full, small, look, broken, brokenCount = small }: Proof): void {
	describe(name, () => {
		const caught: Record<string, number> = {};

		test.each(Object.entries(broken))('a copy is caught: %s', async (what, told) => {
			const { wrong } = await told(brokenCount);
			caught[what] = wrong.length;
			expect(wrong.length).toBeGreaterThan(0);
		});

		test(goal, async () => {
			const began = performance.now();
			const { looked, wrong } = await look(isSmall ? small : full);
			const seconds = Math.round((performance.now() - began) / 1000);
			write({ name, goal, looked, wrong: wrong.length, caught, seconds });
			expect(wrong.slice(0, 20)).toEqual([]);
			expect(looked).toBeGreaterThanOrEqual(isSmall ? small : full);
		});
	});
}

/** One of these, by chance. */
export function oneOf<T>(random: () => number, many: readonly T[]): T {
	const one = many[Math.floor(random() * many.length)];
	if (one === undefined) throw new Error('There is nothing to choose from.');
	return one;
}
