import type { CircleKind } from '$lib/domain/vocabulary';
import type { Translate } from '$lib/i18n/index';

/** A circle as a worker calls it: by the parent it is with, where it is with one. */
export function circleName(
	t: Translate,
	{ kind, parent }: { kind: CircleKind; parent: string | null }
): string {
	if (kind === 'parent-and-team' && parent)
		return t('team:write.circle.ofParent', { name: parent });
	return t(`team:write.circle.${kind}`);
}
