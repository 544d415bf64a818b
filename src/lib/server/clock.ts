import { dayOf, type Day } from '$lib/domain/time/days';

/** The one clock of the process. Tests and the demo town set it; nothing else asks the machine. */
let read: () => Date = () => new Date();

export function now(): Date {
	return read();
}

/** Today in England. */
export function today(): Day {
	return dayOf(read());
}

/** Replace the clock; `null` puts the machine's own back. */
export function setClock(clock: (() => Date) | null): void {
	read = clock ?? (() => new Date());
}
