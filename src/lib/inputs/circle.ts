import { z } from 'zod';
import { idField, oneOfField } from './fields';

/** One person into a circle, or out of it; `sure` once they have read what it means. */
export const circleForm = z
	.object({
		circleId: idField,
		personId: idField,
		act: oneOfField(['add', 'takeOut']),
		sure: z.string().optional()
	})
	.transform(({ act, sure, ...which }) => ({
		...which,
		isAdding: act === 'add',
		isSure: sure === 'yes'
	}));

/** The circle a goal is said to from now on. */
export const moveForm = z.object({ circleId: idField });
