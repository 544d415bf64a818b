import { z } from 'zod';
import { languageField } from './choices';
import { formKey, idField, requiredText } from './fields';

export const messageInput = z.object({
	words: requiredText,
	language: languageField,
	key: formKey
});

export const talkReadInput = z.object({ messageId: idField });
