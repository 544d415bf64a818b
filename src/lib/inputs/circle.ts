import { z } from 'zod';
import { idField, oneOfField, tickField } from './fields';

/** One person into a circle, or out of it; `sure` once they have read what it means. */
export const circleForm = z
	.object({
		circleId: idField,
		personId: idField,
		act: oneOfField(['add', 'takeOut']),
		sure: tickField
	})
	.transform(({ act, sure: isSure, ...which }) => ({ ...which, isAdding: act === 'add', isSure }));

/** The circle a goal is said to from now on; `sure` once they have read what it means. */
export const moveForm = z.object({ circleId: idField, sure: tickField });
