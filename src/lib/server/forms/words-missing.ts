import type { ErrorKey } from '$lib/inputs/fields';
import { goalWordFields, type GoalWordField } from '$lib/inputs/goal';

/** Every field of a goal that a family reads and that is empty. */
export function blankWords(words: Readonly<Record<GoalWordField, string>>): GoalWordField[] {
	return goalWordFields.filter((field) => words[field].trim() === '');
}

/** The same as the answer to a form: the family sees the plan already, so none may be empty. */
export function wordsMissing(
	words: Readonly<Record<GoalWordField, string>>
): Record<string, ErrorKey> {
	return Object.fromEntries(blankWords(words).map((field) => [field, 'errors:neededToShow']));
}
