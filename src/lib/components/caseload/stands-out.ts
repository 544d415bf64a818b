import type { StandsOut } from '$lib/domain/families/what-stands-out';
import type { Translate } from '$lib/i18n/index';

/** The one sentence beside a family. */
export function standsOutWords(t: Translate, what: StandsOut): string {
	switch (what.code) {
		case 'late-promise':
			return t('team:caseload.out.late-promise', { count: what.count });
		case 'child-not-seen':
			return t('team:caseload.out.child-not-seen', { count: what.days });
		case 'step-help':
			return t('team:caseload.out.step-help', { count: what.count });
		case 'unmet-need':
			return t('team:caseload.out.unmet-need', { count: what.count });
		case 'late-clock':
			return t('team:caseload.out.late-clock', { count: what.days });
		case 'gap':
			return t('team:caseload.out.gap', { count: what.size });
		case 'family-quiet':
			return t('team:caseload.out.family-quiet', { count: what.days });
		case 'new-saying':
			return t('team:caseload.out.new-saying', { count: what.count });
		case 'harder-just-now':
			return t('team:caseload.out.harder-just-now', { count: what.count });
		case 'only-done':
			return t('team:caseload.out.only-done', { count: what.count });
		case 'good-enough-everywhere':
			return t('team:caseload.out.good-enough-everywhere');
		case 'nothing-new':
			return t('team:caseload.out.nothing-new');
	}
}

/** Coral only for "needs someone now", marigold for "look here", teal for what goes well. */
export function standsOutTone({ code }: StandsOut): 'rose' | 'sun' | 'brand' | 'calm' {
	const isForSomeoneNow = ['late-promise', 'child-not-seen', 'step-help', 'late-clock'].includes(
		code
	);
	if (isForSomeoneNow) return 'rose';
	if (code === 'good-enough-everywhere') return 'brand';
	return code === 'nothing-new' ? 'calm' : 'sun';
}
