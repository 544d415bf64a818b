import { z } from 'zod';
import { holdingAnswers } from '$lib/domain/plans/holding';
import { closeReasons, planKinds } from '$lib/domain/vocabulary';
import { absentDay, idsField, languageField, optionalId, weeksField } from './choices';
import { dayField, formKey, idField, oneOfField, optionalText, requiredText } from './fields';

const absentText = z.preprocess((value) => value ?? '', optionalText);

const why = {
	whyWorried: absentText,
	whatIfNothingChanges: absentText,
	whatIsDifferentThisTime: absentText
};

export const newPlanForm = z.object({
	kind: oneOfField(planKinds),
	childIds: idsField,
	startsOn: dayField,
	conferenceOn: absentDay,
	replacesPlanId: optionalId,
	...why,
	key: formKey
});

/** What a plan says about itself. The two periods are typed in weeks and kept in days. */
export const planWhyForm = z.object({ ...why, holdDays: weeksField, unheardDays: weeksField });

export const strengthForm = z.object({
	words: requiredText,
	language: languageField,
	key: formKey
});

export const goodNewsForm = z.object({ words: requiredText, circleId: idField, key: formKey });

export const slipWordsForm = z.object({ words: requiredText });

export const holdingForm = z.object({
	answer: oneOfField(holdingAnswers),
	words: optionalText,
	circleId: idField,
	key: formKey
});

export const closePlanForm = z.object({
	closedOn: dayField,
	reason: oneOfField(closeReasons),
	slip: optionalText.optional().transform((words) => words ?? null),
	language: languageField.optional()
});
