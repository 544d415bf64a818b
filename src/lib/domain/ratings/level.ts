/** A level is a whole number from 0 to 10; "I do not want to say" is null, never 0. */
export const isLevel = (n: unknown): n is number =>
	typeof n === 'number' && Number.isInteger(n) && n >= 0 && n <= 10;

/** Points from the first level to the last, or null where one of them was not said. */
export const changeOf = (first: number | null, last: number | null): number | null =>
	first === null || last === null ? null : last - first;
