/** What the components of one's own account are given. */
export interface DeviceLine {
	id: string;
	looks: string;
	isOwn: boolean;
	isHere: boolean;
	lastUsed: string;
}

export interface AskingLine {
	id: string;
	looks: string;
	match: string;
	when: string;
}

export type NoticeKind =
	| 'contact'
	| 'safe-contact'
	| 'device-approved'
	| 'device-ended'
	| 'passkey-added'
	| 'passkey-removed'
	| 'pin-changed'
	| 'second-factor-added'
	| 'account-frozen'
	| 'account-unfrozen';

export interface NoticeLine {
	id: string;
	kind: NoticeKind;
	when: string;
	/** When it counts, while it still waits. */
	from: string | null;
	isCancelled: boolean;
}

const looks = ['phone', 'tablet', 'computer'] as const;
export type Looks = (typeof looks)[number];

/** What a device is, as there are words for it. */
export const looksLike = (said: string): Looks => looks.find((known) => known === said) ?? 'phone';
