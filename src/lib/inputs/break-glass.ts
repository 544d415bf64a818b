import { z } from 'zod';
import { isReason } from '$lib/domain/audit/looks';
import { dayField, formKey, idField, personName, requiredText, tickField } from './fields';

/** Which family, by what only somebody who knows of it can say, and why. */
export const breakGlassForm = z.object({
	name: personName,
	childBornOn: dayField,
	reason: requiredText.refine((words) => words === '' || isReason(words), {
		error: 'errors:sayWhy'
	}),
	notSafe: tickField,
	key: formKey
});

export const seeLookForm = z.object({ lookId: idField });
