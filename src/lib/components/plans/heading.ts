import type { Translate } from '$lib/i18n/index';
import type { Part } from './shapes';

/** What kind of plan it is, and for whom. */
export function planHeading(
	t: Translate,
	{ kind, children }: Pick<Part, 'kind' | 'children'>
): string {
	if (kind === null) return t('plans:guestHeading', { names: children });
	if (children === '') return t(`plans:kind.${kind}`);
	return t('plans:heading', { kind: t(`plans:kind.${kind}`), names: children });
}
