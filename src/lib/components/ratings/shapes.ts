import type { CircleKind } from '$lib/domain/vocabulary';
import type { Anchor, Said } from '$lib/components/goals/shapes';
import type { Face } from '$lib/components/people/face';

export interface CircleChoice {
	id: string;
	kind: CircleKind;
	/** Everyone in it but the reader. */
	people: readonly Face[];
	/** Names of those who can see the goal and will not see this; empty for nobody. */
	without: string;
}

export interface Question {
	isOpen: boolean;
	plain: Said;
	anchors: readonly Anchor[];
	last: { level: number | null; day: string } | null;
	circles: readonly CircleChoice[];
	key: string;
}

export interface Sent {
	plain: Said;
	circle: CircleChoice | null;
	sealed: { waitingFor: readonly Face[]; opensBy: string } | null;
}
