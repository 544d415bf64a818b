import { z } from 'zod';
import { languageField } from './choices';
import { dayField, formKey, idField, requiredText } from './fields';

/** One small thing, one owner, one day. */
export const newStepForm = z.object({
	words: requiredText,
	language: languageField,
	ownerId: idField,
	dueOn: dayField,
	key: formKey
});
