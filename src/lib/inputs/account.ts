import { z } from 'zod';
import { plainDigits } from './digits';
import { tickField, type ErrorKey } from './fields';

/** Digits of any script as 0 to 9; the spaces people put between them do not matter. */
const digits = z
	.string({ error: 'errors:required' satisfies ErrorKey })
	.transform((text) => plainDigits(text).replace(/[\s-]/g, ''));

const notAPin: ErrorKey = 'errors:notAPin';
const pinTooEasy: ErrorKey = 'errors:pinTooEasy';

/** 111111, 123456 and 987654 are what anybody tries first. */
function isEasy(pin: string): boolean {
	const steps = [...pin].slice(1).map((digit, at) => Number(digit) - Number(pin[at]));
	return steps.every((step) => step === steps[0] && Math.abs(step) <= 1);
}

/** Six digits that are not the first ones anybody would try. */
export const newPinForm = z.object({
	pin: digits
		.refine((text) => /^\d{6}$/.test(text), { error: notAPin })
		.refine((text) => !/^\d{6}$/.test(text) || !isEasy(text), { error: pinTooEasy }),
	/** They would like to come in by what unlocks their phone. */
	passkey: tickField
});

const idField = z
	.string({ error: 'errors:chooseOne' satisfies ErrorKey })
	.regex(/^[\w-]{1,40}$/, { error: 'errors:chooseOne' satisfies ErrorKey });

/** One device, one browser that waits, or one notice. */
export const oneOfMineForm = z.object({ id: idField });

/** The two digits that somebody read to their worker. */
export const matchForm = z.object({
	match: digits.refine((text) => /^\d{2}$/.test(text), {
		error: 'errors:notAMatch' satisfies ErrorKey
	})
});
