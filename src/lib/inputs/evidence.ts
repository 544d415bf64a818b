import { z } from 'zod';
import { evidenceKinds, evidenceSources } from '$lib/domain/vocabulary';
import { dayField, formKey, oneOfField, requiredText, tickField } from './fields';

export const evidenceInput = z.object({
	kind: oneOfField(evidenceKinds),
	source: oneOfField(evidenceSources),
	words: requiredText,
	childSeen: tickField,
	isChildsExperience: tickField,
	on: dayField,
	key: formKey
});
