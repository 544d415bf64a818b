/** What the one-question-a-page forms are given back by their actions. */
import type { ErrorKey } from '$lib/i18n/index';

export interface FlowState {
	/** Name of the question to show, or `check`. */
	at: string;
	values: Readonly<Record<string, string>>;
	errors: Readonly<Record<string, ErrorKey>>;
}
