import { z } from 'zod';
import { formKey, idField, personName } from './fields';

/** What comes with a photo; the file itself is read apart. */
export const photoInput = z.object({
	/** What it shows: one line, as a name is. */
	words: personName,
	circleId: idField,
	key: formKey
});

export const takeBackInput = z.object({ photoId: idField });
