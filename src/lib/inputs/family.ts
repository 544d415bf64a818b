import { z } from 'zod';
import { formKey, idField, optionalDay, personName } from './fields';

export const newFamilyForm = z.object({
	name: personName,
	childName: personName,
	childBornOn: optionalDay,
	key: formKey
});

/** What the team calls a family, or what everyone calls a person. */
export const nameForm = z.object({ name: personName });

export const joinForm = z.object({ from: idField });
