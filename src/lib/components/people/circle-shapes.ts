import type { CircleKind } from '$lib/domain/vocabulary';
import type { PersonFace } from './face';

/** One circle as its worker sees it. */
export interface DeskCircle {
	id: string;
	kind: CircleKind;
	isChangeable: boolean;
	people: readonly (PersonFace & { canGo: boolean })[];
	couldCome: readonly PersonFace[];
	said: { goals: number; answers: number; learned: number; strengths: number; voice: number };
}
