/** The places each audience's frame leads to, in the order they are shown. */
import type { IconName } from '$lib/components/ui/icons';
import type { Audience } from '$lib/domain/vocabulary';
import type { Translate } from '$lib/i18n/index';

export interface Tab {
	href: string;
	icon: IconName;
	label: string;
}

export const familyTabs = (t: Translate): Tab[] => [
	{ href: '/plan', icon: 'plan', label: t('plans:tab.plan') },
	{ href: '/tell', icon: 'tell', label: t('plans:tab.tell') },
	{ href: '/dates', icon: 'dates', label: t('plans:tab.dates') },
	{ href: '/people', icon: 'people', label: t('plans:tab.people') },
	{ href: '/help', icon: 'help', label: t('plans:tab.help') }
];

export const youngTabs = (t: Translate): Tab[] => [
	{ href: '/me', icon: 'home', label: t('voice:tab.home') },
	{ href: '/me/say', icon: 'tell', label: t('voice:tab.say') },
	{ href: '/help', icon: 'help', label: t('plans:tab.help') }
];

/** The rooms of those who work at a desk. */
export function deskRooms(t: Translate, audience: Audience): { href: string; label: string }[] {
	if (audience === 'evaluation') return [{ href: '/evaluation', label: t('evaluation:room') }];
	if (audience === 'team') return [{ href: '/families', label: t('team:rooms.families') }];
	if (audience !== 'admin') return [];
	return [
		{ href: '/imports', label: t('imports:title') },
		{ href: '/messages', label: t('messages:title') },
		{ href: '/staff', label: t('staff:title') }
	];
}
