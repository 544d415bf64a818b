/** A look that a manager should know of, as a page shows it. */
export interface FlaggedLook {
	id: string;
	kind: 'break-glass' | 'own-family';
	who: string;
	agency: string | null;
	family: string;
	reason: string | null;
	at: string;
	until: string | null;
	isOpen: boolean;
	isQuiet: boolean;
	isOwn: boolean;
	seen: { by: string; at: string } | null;
}
