import { formatsFor } from '$lib/i18n/format';
import type { Viewer } from '$lib/server/access/viewer';
import { today } from '$lib/server/clock';
import { store } from '$lib/server/db/current';
import { interpretersOf } from '$lib/server/repositories/meeting-interpreters';
import { meetingsOf } from '$lib/server/repositories/plans';
import { openForm } from '$lib/server/forms/open-form';
import { heldMeetings } from './meeting-lines';
import { findWritablePlan } from './writable-plan';

/** The meetings of a plan: to plan one, and to say that one was held. */
export async function meetingsDesk(viewer: Viewer, familyId: string, planId: string) {
	const found = await findWritablePlan(viewer, familyId, planId);
	if (!found) return null;
	const { weekday } = formatsFor(viewer.language);
	const rows = await meetingsOf(store.read, viewer.circles, [familyId]);
	const meetings = rows.filter((row) => row.planId === null || row.planId === planId);
	const interpreters = await interpretersOf(
		store.read,
		meetings.map(({ id }) => id)
	);
	return {
		plan: found.head,
		language: viewer.language,
		...openForm(),
		today: today(),
		planned: meetings
			.filter(({ heldOn }) => heldOn === null)
			.map(({ id, kind, on, startsAt, place }) => ({
				id,
				kind,
				on,
				day: weekday(on),
				startsAt,
				place,
				isPast: on <= today(),
				/** Until its day is over somebody can be asked to interpret. */
				canInterpret: on >= today(),
				interpreters: interpreters
					.filter(({ meetingId }) => meetingId === id)
					.map(({ personId, name, language }) => ({ personId, name: name ?? '', language }))
			})),
		held: heldMeetings(viewer, meetings)
	};
}
