import type { Translate } from '$lib/i18n/index';

/** How far off a day is, from today on. */
export function whenWords(t: Translate, inDays: number): string {
	if (inDays === 0) return t('meetings:today');
	return inDays === 1 ? t('meetings:tomorrow') : t('meetings:inDays', { count: inDays });
}
