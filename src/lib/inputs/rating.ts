import { z } from 'zod';
import { tickedReasons } from '$lib/domain/ratings/reasons';
import { maxVoiceSeconds } from '$lib/domain/ratings/voice-note';
import { formKey, idField, levelField, optionalText } from './fields';

/** The questions about one goal, in the order they are asked. */
export const ratingQuestions = ['level', 'note', 'circleId'] as const;
export type RatingQuestion = (typeof ratingQuestions)[number];

export const ratingInput = z
	.looseObject({
		level: levelField,
		note: optionalText,
		/** A voice note that waits; whatever is no id of one is none. */
		voiceId: idField.optional().catch(undefined),
		circleId: idField,
		key: formKey
	})
	.transform(({ level, note, voiceId, circleId, key, ...rest }) => ({
		...{ level, note, circleId, key, voiceId: voiceId ?? null },
		helped: tickedReasons('helped', rest),
		inTheWay: tickedReasons('inTheWay', rest)
	}));

/** What somebody of a family says on their worker's device. */
export const togetherRatingInput = z
	.looseObject({ level: levelField, note: optionalText, circleId: idField, key: formKey })
	.transform(({ level, note, circleId, key, ...rest }) => ({
		...{ level, note, circleId, key },
		helped: tickedReasons('helped', rest),
		inTheWay: tickedReasons('inTheWay', rest)
	}));

/** One question at a time. */
export const ratingFields = { level: levelField, note: optionalText, circleId: idField };

/** Seconds as the page counted them; 0 for a file nobody counted. */
export const voiceNoteInput = z.looseObject({
	seconds: z
		.string()
		.optional()
		.catch(undefined)
		.transform((text) => Math.min(maxVoiceSeconds, Math.max(0, Math.round(Number(text) || 0))))
});
