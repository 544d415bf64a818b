/** The places every partnership's help page begins with; their words are in every language. */
export const helpIds = [
	'emergency',
	'childline',
	'nspcc',
	'domestic-abuse',
	'mens-advice',
	'lgbt-domestic-abuse',
	'samaritans',
	'nhs'
] as const;
export type HelpId = (typeof helpIds)[number];

export function isHelpId(id: string): id is HelpId {
	return helpIds.some((known) => known === id);
}

export interface HelpContact {
	id: string;
	/** In English, as they answer the telephone. */
	who: string;
	for: string;
	phone: string;
	free?: boolean | undefined;
	url?: string | undefined;
}
