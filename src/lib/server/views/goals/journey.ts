import { daysBetween, type Day } from '$lib/domain/time/days';
import { isLevel } from '$lib/domain/ratings/level';
import { formatsFor } from '$lib/i18n/format';
import type { Viewer } from '$lib/server/access/viewer';
import { today } from '$lib/server/clock';
import type { Face } from '$lib/server/views/people/faces';
import type { KnownPeople } from '$lib/server/views/people/known-people';
import type { GoalFacts } from './goal-facts';

export interface JourneyLine {
	face: Face;
	/** `at` is 0 on the first day shown and 1 today. */
	points: { day: Day; at: number; level: number; text: string }[];
}

export interface JourneyView {
	lines: JourneyLine[];
	firstDay: string;
	lastDay: string;
}

/** Everyone's numbers over time, or null before anyone has said one. */
export function journeyOf(
	viewer: Viewer,
	facts: GoalFacts,
	people: KnownPeople
): JourneyView | null {
	const formats = formatsFor(viewer.language);
	const told = facts.ratings.filter((rating) => isLevel(rating.level));
	const first = told[0]?.on;
	if (first === undefined) return null;
	const length = Math.max(1, daysBetween(first, today()));
	const pointsOf = (raterId: string) =>
		told
			.filter((rating) => rating.raterId === raterId)
			.map(({ on, level }) => ({
				day: on,
				at: Math.min(1, daysBetween(first, on) / length),
				level: level ?? 0,
				text: formats.shortDay(on)
			}));
	const raterIds = [...new Set(told.map(({ raterId }) => raterId))];
	return {
		lines: people.faces(raterIds).map((face) => ({ face, points: pointsOf(face.id) })),
		firstDay: formats.shortDay(first),
		lastDay: formats.shortDay(today())
	};
}
