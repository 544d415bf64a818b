import { z } from 'zod';
import { languages } from '$lib/domain/vocabulary';
import { idField, oneOfField, personName } from './fields';

export const addInterpreterForm = z.object({
	meetingId: idField,
	name: personName,
	language: oneOfField(languages)
});

export const endInterpreterForm = z.object({ meetingId: idField, personId: idField });
