import { z } from 'zod';
import { formKey, idField, levelField, optionalText, tickField } from './fields';

/** As a family's, on one page, with "how do you know?" where it was asked. */
export const teamRatingInput = z.object({
	level: levelField,
	note: optionalText,
	circleId: idField,
	wasAsked: tickField,
	howTheyKnow: optionalText.optional().transform((text) => text ?? null),
	key: formKey
});
