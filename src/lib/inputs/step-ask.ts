import { z } from 'zod';
import { stepAsks } from '$lib/domain/steps/asking';
import { formKey, idField, oneOfField, optionalText } from './fields';

export const stepAskInput = z.object({
	stepId: idField,
	ask: oneOfField(stepAsks),
	words: z.preprocess((value) => value ?? '', optionalText),
	key: formKey
});
