import type { Wakeups } from './wakeups';

/** For a process that is alone with its database: there is nobody else to hear or to tell. */
export function localWakeups(): Wakeups {
	return {
		send: () => undefined,
		start: async () => undefined,
		close: async () => undefined
	};
}
