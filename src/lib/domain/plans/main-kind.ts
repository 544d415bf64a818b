import { planKinds, type PlanKind } from '../vocabulary';

/** Of a family's plans the one they are counted under: the one with the most at stake. */
export function mainKind(kinds: readonly PlanKind[]): PlanKind | null {
	return planKinds.findLast((kind) => kinds.includes(kind)) ?? null;
}
