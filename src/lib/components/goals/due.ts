import type { Translate } from '$lib/i18n/index';
import type { StepLine } from './shapes';

/** When a step is due, or when it was done, in words. */
export function dueWords(t: Translate, { state, day, dueIn }: StepLine): string {
	if (state === 'done') return t('steps:doneOn', { day });
	if (dueIn < 0) return t('steps:wasDue', { day });
	if (dueIn === 0) return t('steps:dueToday');
	return dueIn === 1 ? t('steps:dueTomorrow') : t('steps:dueOn', { day });
}
