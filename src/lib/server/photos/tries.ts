/**
 * How often a waiting photo was begun, and until when whoever began has it. It stands where a refused
 * one has its reason, since a waiting photo has none yet.
 */
export interface Tries {
	count: number;
	/** Until then somebody is at it, or was when their process ended. */
	until: Date;
}

/** What ended two processes would end a third. */
const mostTries = 2;
/** Longer than any drawing takes. */
const haveMs = 60_000;

const none: Tries = { count: 0, until: new Date(0) };
const shape = /^try (\d) until (\S+)$/;

export function triesOf(said: string | null): Tries {
	const [, count, until] = shape.exec(said ?? '') ?? [];
	return count && until ? { count: Number(count), until: new Date(until) } : none;
}

/** May somebody begin, or is it given up, or is another at it? */
export function turnOf({ count, until }: Tries, at: Date): 'begin' | 'give-up' | 'another-has-it' {
	if (until > at) return 'another-has-it';
	return count < mostTries ? 'begin' : 'give-up';
}

/** What the row says once it is begun again. */
export const begunAgain = ({ count }: Tries, at: Date): string =>
	`try ${count + 1} until ${new Date(at.getTime() + haveMs).toISOString()}`;
