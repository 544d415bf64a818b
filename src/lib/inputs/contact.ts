import { z } from 'zod';
import { contactHours, contactUses, whoElseSees } from '$lib/domain/contact/card';
import { addressField, optionalAddress } from './address';
import { oneOfField } from './fields';
import { codeField } from './sign-in';

const answers = {
	whoElse: oneOfField(whoElseSees),
	use: oneOfField(contactUses),
	hours: oneOfField(contactHours)
};

/** How somebody can be reached; without an address it is about the one they have. */
export const contactForm = z.object({ contact: optionalAddress, ...answers });

/** The same, with the code that was sent to a new address. */
export const contactCodeForm = z.object({ contact: addressField, ...answers, code: codeField });
