import { dayOf } from '$lib/domain/time/days';
import { formatsFor } from '$lib/i18n/format';
import type { Viewer } from '$lib/server/access/viewer';
import { today } from '$lib/server/clock';
import { store } from '$lib/server/db/current';
import { latestEvents, type FamilyEventRow } from '$lib/server/repositories/events';
import { findFamilies } from '$lib/server/repositories/people';
import type { Face } from '$lib/server/views/people/faces';
import { knownPeopleByFamily } from '$lib/server/views/people/known-people';

/** The kinds of events there are words for; the others only make a page read itself again. */
export const happeningKinds = [
	'goal.rated',
	'goal.made-sense',
	'goal.meaning-heard',
	'evidence.added',
	'step.added',
	'step.marked',
	'step.asked',
	'talk.said',
	'goal.added',
	'goal.worded',
	'goal.closed',
	'strength.added',
	'plan.published',
	'plan.closed',
	'meeting.planned',
	'meeting.held',
	'voice.said',
	'photo.shown',
	'person.added'
] as const;
export type HappeningKind = (typeof happeningKinds)[number];

/** Something somebody did, as the feed tells it: never what they said. */
export interface Happening {
	id: string;
	kind: HappeningKind;
	familyId: string;
	familyName: string;
	by: Face;
	when: string;
}

const looked = 60;
const shown = 8;

/**
 * The latest things in these families, the latest first, told to these circles: the viewer's own,
 * or some of them.
 */
export async function happening(
	viewer: Viewer,
	familyIds: readonly string[],
	circles: readonly string[] = viewer.circles
): Promise<Happening[]> {
	const db = store.read;
	const [events, families, people] = await Promise.all([
		latestEvents(db, circles, looked),
		findFamilies(db, familyIds),
		knownPeopleByFamily(db, viewer, familyIds)
	]);
	return events
		.flatMap((event) => {
			const family = families.find(({ id }) => id === event.familyId);
			const { kind, actorId } = event;
			if (!family || !actorId || !isTold(kind)) return [];
			const by = people(family.id).face(actorId);
			const familyName = family.name;
			return [
				{ id: event.id, kind, familyId: family.id, familyName, by, when: when(viewer, event) }
			];
		})
		.slice(0, shown);
}

const isTold = (kind: string): kind is HappeningKind =>
	happeningKinds.some((known) => known === kind);

function when(viewer: Viewer, { at }: FamilyEventRow): string {
	const formats = formatsFor(viewer.language);
	return dayOf(at) === today() ? formats.time(at) : formats.moment(at);
}
