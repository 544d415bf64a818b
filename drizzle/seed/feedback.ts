import type { Day } from '$lib/domain/time/days';
import type { Act } from './tell';

export function feedbackActs(_day: Day): Act[] {
	return [];
}
