import { z } from 'zod';
import { optionalAddress } from './address';
import { idField, oneOfField, type ErrorKey } from './fields';

export const inviteForm = z
	.object({
		person: idField,
		how: oneOfField(['in-person', 'send']),
		contact: optionalAddress
	})
	.refine(({ how, contact }) => how === 'in-person' || contact !== null, {
		path: ['contact'],
		error: 'errors:needsAContact' satisfies ErrorKey
	});

export const revokeForm = z.object({ invitation: idField });
