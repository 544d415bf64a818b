import { z } from 'zod';
import { formKey, idField, levelField, optionalText } from './fields';

/** The questions about one goal, in the order they are asked. */
export const ratingQuestions = ['level', 'note', 'circleId'] as const;
export type RatingQuestion = (typeof ratingQuestions)[number];

export const ratingInput = z.object({
	level: levelField,
	note: optionalText,
	circleId: idField,
	key: formKey
});
