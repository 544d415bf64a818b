import { z } from 'zod';
import { preparedFields } from '$lib/domain/plans/preparing';
import { formKey, idField, optionalText, type ErrorKey } from './fields';

const nothing: ErrorKey = 'errors:required';

export const prepareMeetingForm = z
	.object({
		say: optionalText,
		ask: optionalText,
		who: optionalText,
		interpreter: optionalText,
		circleId: idField,
		key: formKey
	})
	.refine((form) => preparedFields.some((field) => form[field]), {
		error: nothing,
		path: ['say'],
		// Also where something else is wrong: both are said at once.
		when: ({ value }) => typeof value === 'object' && value !== null
	});
