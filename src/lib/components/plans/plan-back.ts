import type { PlanKind } from '$lib/domain/vocabulary';
import type { Translate } from '$lib/i18n/index';
import { planHeading } from './heading';

/** The way back to the plan that is being written. */
export function planBack(
	t: Translate,
	plan: { id: string; kind: PlanKind; childNames: string; family: { id: string } }
): { href: string; label: string } {
	const label = planHeading(t, { kind: plan.kind, children: plan.childNames });
	return { href: `/families/${plan.family.id}/plan/${plan.id}`, label };
}
