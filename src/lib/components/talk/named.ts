import type { TalkKind } from '$lib/domain/talk/threads';
import type { Face } from '$lib/components/people/face';
import type { Translate } from '$lib/i18n/index';

/** What a thread is called: for a family by whom it is with, for a team by whose family it is. */
export function threadName(
	t: Translate,
	{ kind, familyNames }: { kind: TalkKind; familyNames: string },
	isTeam: boolean
): string {
	if (isTeam && kind !== 'whole-plan' && familyNames) return t('talk:with', { names: familyNames });
	return t(`talk:circle.${kind}`);
}

/** In a conversation people have names. */
export function calledInTalk(t: Translate, face: Face): string {
	if (face.isYou) return t('people:you');
	return face.name === '' ? t('people:someone') : face.name;
}
