import { z } from 'zod';
import { senseAnswers } from '$lib/domain/goals/understanding';
import { formKey, idField, oneOfField, optionalText } from './fields';

/** "Does this make sense to you?", in the order it is asked. */
export const senseQuestions = ['answer', 'words', 'circleId'] as const;
export type SenseQuestion = (typeof senseQuestions)[number];

export const senseInput = z.object({
	answer: oneOfField(senseAnswers),
	words: optionalText,
	/** A voice note that waits; whatever is no id of one is none. */
	voiceId: idField
		.optional()
		.catch(undefined)
		.transform((id) => id ?? null),
	circleId: idField,
	key: formKey
});

/** What a worker heard; one button each. */
export const senseCheckInput = z
	.object({ understanding: idField, isSame: oneOfField(['yes', 'no']) })
	.transform(({ understanding, isSame }) => ({ understanding, isSame: isSame === 'yes' }));
