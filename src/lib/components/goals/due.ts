import type { Translate } from '$lib/i18n/index';
import type { StepLine } from './shapes';

/** When a step is due, or when it was done, in words. */
export function dueWords(
	t: Translate,
	{ state, day, dueIn, ask }: Pick<StepLine, 'state' | 'day' | 'dueIn' | 'ask'>
): string {
	if (state === 'done') return t('steps:doneOn', { day });
	if (state === 'waiting' && ask) return t('steps:waitingSince', { day: ask.day });
	if (dueIn < 0) return t('steps:wasDue', { day });
	if (dueIn === 0) return t('steps:dueToday');
	return dueIn === 1 ? t('steps:dueTomorrow') : t('steps:dueOn', { day });
}
