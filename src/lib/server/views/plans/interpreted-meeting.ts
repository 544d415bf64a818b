import type { MeetingKind, Part } from '$lib/domain/vocabulary';
import { formatsFor } from '$lib/i18n/format';
import type { Viewer } from '$lib/server/access/viewer';
import { today } from '$lib/server/clock';
import { store } from '$lib/server/db/current';
import { meetingsInterpretedBy } from '$lib/server/repositories/meeting-interpreters';
import { circlesOf, membersOf } from '$lib/server/repositories/people';

/** A meeting as somebody sees it who interprets there: no name, no child, nothing of the plan. */
export interface InterpretedMeeting {
	id: string;
	kind: MeetingKind;
	day: string;
	startsAt: string | null;
	place: string | null;
	/** Who comes, as what they are. */
	parts: Part[];
}

/** The meetings somebody interprets at whose day is not over. */
export async function interpretedMeetings(viewer: Viewer): Promise<InterpretedMeeting[]> {
	const meetings = await meetingsInterpretedBy(store.read, viewer.personId, today());
	const { weekday } = formatsFor(viewer.language);
	return Promise.all(
		meetings.map(async ({ id, familyId, circleId, kind, on, startsAt, place }) => {
			const [circle] = await circlesOf(store.read, familyId, [circleId]);
			const coming = new Set(circle?.people.map(({ personId }) => personId));
			const members = await membersOf(store.read, familyId, today());
			const parts = members.filter(({ personId }) => coming.has(personId)).map(({ part }) => part);
			return { id, kind, day: weekday(on), startsAt, place, parts: [...new Set<Part>(parts)] };
		})
	);
}
