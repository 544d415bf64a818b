import type { Transport } from '@sveltejs/kit';
import { Words, type Wire } from '$lib/i18n/index';

/** Words cross to the browser as one language and the namespaces the page needs, nothing else. */
export const transport: Transport = {
	Words: {
		encode: (value: unknown) => value instanceof Words && value.toWire(),
		decode: (wire: Wire) => Words.fromWire(wire)
	}
};
