import { z } from 'zod';
import { spokenKinds } from '$lib/domain/voice/limits';
import { formKey, idField, oneOfField, requiredText, type ErrorKey } from './fields';

/** Who reads it comes before the first word. */
export const voiceQuestions = ['circleId', 'kind', 'words'] as const;

const notOffered: ErrorKey = 'errors:chooseOne';

/** One thing said to one of the circles that were offered. */
export const voiceInput = (circleIds: readonly string[]) =>
	z.object({
		circleId: idField.refine((id) => circleIds.includes(id), { error: notOffered }),
		kind: oneOfField(spokenKinds),
		words: requiredText,
		key: formKey
	});
