import { z } from 'zod';
import { goalOwners } from '$lib/domain/vocabulary';
import { idsField, languageField, optionalName } from './choices';
import { formKey, idField, oneOfField, optionalText, personName, requiredText } from './fields';

/** What may wait while a plan is being written. */
const laterText = optionalText.transform((text) => text ?? '');

/** The fields of a goal that a family reads, in the order they are written. */
export const goalWordFields = [
	'plain',
	'why',
	'help',
	'know',
	'anchor0',
	'anchor5',
	'anchor10'
] as const;
export type GoalWordField = (typeof goalWordFields)[number];

const words = {
	language: languageField,
	plain: requiredText,
	formal: laterText,
	why: laterText,
	help: laterText,
	know: laterText,
	anchor0: laterText,
	anchor5: laterText,
	anchor10: laterText,
	key: formKey
};

export const rewordGoalForm = z.object(words);

export const newGoalForm = z.object({
	...words,
	owner: oneOfField(goalOwners),
	childIds: idsField,
	circleId: idField
});

/** A goal in another language. What stays empty is read as it was written. */
export const translateGoalForm = z.object({
	plain: requiredText,
	why: laterText,
	help: laterText,
	know: laterText,
	anchor0: laterText,
	anchor5: laterText,
	anchor10: laterText,
	language: languageField,
	origin: oneOfField(['person', 'machine']),
	madeBy: personName,
	checkedBy: optionalName
});

/** A family's own goal, in their own words. */
export const ownGoalForm = z.object({
	plain: requiredText,
	why: requiredText,
	know: requiredText,
	circleId: idField,
	key: formKey
});
