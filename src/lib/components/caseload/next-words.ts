import type { Translate } from '$lib/i18n/index';
import type { NextUp } from './shapes';

/** What comes next, in the team's short words. */
export function nextWords(t: Translate, next: NextUp): string {
	return next.is === 'clock'
		? t(`team:caseload.clock.${next.kind}`)
		: t(`team:caseload.meeting.${next.kind}`);
}

/** How far off it is, or how late. */
export function farOff(t: Translate, { inDays }: { inDays: number }): string {
	if (inDays < 0) return t('team:caseload.lateBy', { count: -inDays });
	if (inDays === 0) return t('meetings:today');
	return inDays === 1 ? t('meetings:tomorrow') : t('meetings:inDays', { count: inDays });
}
