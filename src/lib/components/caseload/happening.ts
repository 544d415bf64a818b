import type { Translate } from '$lib/i18n/index';
import type { Happening } from './shapes';

/** "Amina said how it is going." */
export function happeningWords(t: Translate, { kind, by }: Happening): string {
	return t(`team:live.kind.${kind}`, { name: nameOf(t, by) });
}

function nameOf(t: Translate, by: Happening['by']): string {
	if (by.isYou) return t('people:you');
	return by.name === '' ? t('people:someone') : by.name;
}
