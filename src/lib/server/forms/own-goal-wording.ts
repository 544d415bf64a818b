import type { Language } from '$lib/domain/vocabulary';
import type { GoalWriting } from '$lib/server/commands/goals/goal-words';
import { wordsFor } from '$lib/server/i18n/catalogue';

/**
 * A family's own words as a goal: what they did not say is said in plain words of their language, for
 * the team to write with them later.
 */
export function ownGoalWording(
	language: Language,
	said: { plain: string; why: string; know: string }
): GoalWriting {
	const { t } = wordsFor(language);
	return {
		language,
		...said,
		formal: said.plain,
		help: t('goals:own.help'),
		anchor0: t('goals:own.anchor0'),
		anchor5: t('goals:own.anchor5'),
		anchor10: t('goals:own.anchor10')
	};
}
