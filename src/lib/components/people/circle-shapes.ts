import type { CircleKind } from '$lib/domain/vocabulary';
import type { PersonFace } from './face';

/** What may have been said to a circle, in the order it is told. */
export const sayings = [
	...(['goals', 'steps', 'answers', 'meanings', 'learned'] as const),
	...(['strengths', 'photos', 'messages', 'voice'] as const)
];

/** One circle as its worker sees it. */
export interface DeskCircle {
	id: string;
	kind: CircleKind;
	parent: string | null;
	isChangeable: boolean;
	people: readonly (PersonFace & { canGo: boolean })[];
	couldCome: readonly PersonFace[];
	said: Record<(typeof sayings)[number], number>;
}
