import type { Quarter } from '$lib/domain/time/days';
import type { PlanKind } from '$lib/domain/vocabulary';
import type { Translate } from '$lib/i18n/index';

const words = {
	'1': 'evaluation:quarter.1',
	'2': 'evaluation:quarter.2',
	'3': 'evaluation:quarter.3',
	'4': 'evaluation:quarter.4'
} as const;

/** `2026-Q3` as its months. */
export function quarterWords(t: Translate, quarter: Quarter): string {
	const [year = '', number = ''] = quarter.split('-Q');
	const key = Object.entries(words).find(([which]) => which === number)?.[1];
	return key ? t(key, { year }) : quarter;
}

export const kindWords = (t: Translate, kind: 'all' | PlanKind): string =>
	kind === 'all' ? t('evaluation:choose.all') : t(`plans:kind.${kind}`);
