import { z } from 'zod';
import { formKey, idField, requiredText } from './fields';

export const complaintForm = z.object({ familyId: idField, words: requiredText, key: formKey });

export const complaintAnswerForm = z.object({
	complaint: idField,
	words: requiredText,
	key: formKey
});
