import { z } from 'zod';
import { meetingKinds } from '$lib/domain/vocabulary';
import { optionalName, optionalTime } from './choices';
import { dayField, formKey, idField, oneOfField, requiredText } from './fields';

export const planMeetingForm = z.object({
	kind: oneOfField(meetingKinds),
	on: dayField,
	startsAt: optionalTime,
	place: optionalName,
	key: formKey
});

export const holdMeetingForm = z.object({ meetingId: idField, heldOn: dayField });

export const reportForm = z.object({ words: requiredText, key: formKey });
