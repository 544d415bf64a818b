import type { Translate } from '$lib/i18n/index';

/** How long ago somebody spoke, in words; null is never. */
export function spokeWords(t: Translate, days: number | null): string {
	if (days === null) return t('team:caseload.never');
	if (days === 0) return t('team:caseload.saidToday');
	return days === 1
		? t('team:caseload.saidYesterday')
		: t('team:caseload.saidDays', { count: days });
}
