import { z } from 'zod';
import { contactHours, contactUses, whoElseSees } from '$lib/domain/contact/card';
import { optionalAddress } from './address';
import { idField, oneOfField, tickField, type ErrorKey } from './fields';

/** Asked only where there is an address to ask about. */
const asked = {
	whoElse: oneOfField(whoElseSees).nullish(),
	use: oneOfField(contactUses).nullish(),
	hours: oneOfField(contactHours).nullish(),
	together: tickField
};

const cardQuestions = ['whoElse', 'use', 'hours'] as const;

export const inviteForm = z
	.object({
		person: idField,
		how: oneOfField(['in-person', 'send']),
		contact: optionalAddress,
		...asked
	})
	.check(({ value, issues }) => {
		if (value.contact === null) return;
		const ask = (field: string, message: ErrorKey) =>
			issues.push({ code: 'custom', path: [field], message, input: value });
		for (const field of cardQuestions) if (!value[field]) ask(field, 'errors:needsACard');
		if (!value.together) ask('together', 'errors:sayTheyTold');
	})
	.refine(({ how, contact }) => how === 'in-person' || contact !== null, {
		path: ['contact'],
		error: 'errors:needsAContact' satisfies ErrorKey
	})
	.transform(({ whoElse, use, hours, ...rest }) => ({
		...rest,
		card: whoElse && use && hours ? { whoElse, use, hours } : null
	}));

export const revokeForm = z.object({ invitation: idField });
