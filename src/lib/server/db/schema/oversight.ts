/** What goes past the family's own team: looks that managers are shown, complaints, one-meeting guests. */
import type { Columns } from '../columns';
import { isOneOf } from './one-of';
import type { PeopleTables } from './people';
import type { PlanTables } from './plans';

export const flaggedLookKinds = ['break-glass', 'own-family'] as const;

export function defineOversight(
	c: Columns,
	{ family, person, circle }: PeopleTables,
	{ meeting }: Pick<PlanTables, 'meeting'>
) {
	const whose = () =>
		c
			.id('person_id')
			.notNull()
			.references(() => person.id);
	const where = () =>
		c
			.id('family_id')
			.notNull()
			.references(() => family.id);

	/** A look at a family that a manager is shown; break-glass lasts until `endsAt`. */
	const flaggedLook = c.table(
		'flagged_look',
		{
			id: c.id('id').primaryKey(),
			personId: whose(),
			familyId: where(),
			kind: c.oneOf('kind', flaggedLookKinds).notNull(),
			/** In the words of whoever broke the glass. */
			reason: c.text('reason'),
			at: c.instant('at').notNull(),
			endsAt: c.instant('ends_at'),
			seenById: c.id('seen_by_id').references(() => person.id),
			seenAt: c.instant('seen_at')
		},
		(t) => [
			c.check('flagged_look_kind', isOneOf(t.kind, flaggedLookKinds)),
			c.index('flagged_look_person').on(t.personId, t.at),
			c.index('flagged_look_family').on(t.familyId)
		]
	);

	/** What somebody says to a manager, past the worker it may be about. */
	const complaint = c.table(
		'complaint',
		{
			id: c.id('id').primaryKey(),
			familyId: where(),
			/** The one who says it, and the managers who answer. */
			circleId: c
				.id('circle_id')
				.notNull()
				.references(() => circle.id),
			personId: whose(),
			words: c.text('words').notNull(),
			language: c.text('language').notNull(),
			createdAt: c.instant('created_at').notNull()
		},
		(t) => [c.index('complaint_circle').on(t.circleId)]
	);

	const complaintAnswer = c.table(
		'complaint_answer',
		{
			id: c.id('id').primaryKey(),
			complaintId: c
				.id('complaint_id')
				.notNull()
				.references(() => complaint.id),
			personId: whose(),
			words: c.text('words').notNull(),
			language: c.text('language').notNull(),
			createdAt: c.instant('created_at').notNull()
		},
		(t) => [c.index('complaint_answer_complaint').on(t.complaintId)]
	);

	/** Somebody who interprets at one meeting, and sees that meeting until its day is over. */
	const meetingInterpreter = c.table(
		'meeting_interpreter',
		{
			meetingId: c
				.id('meeting_id')
				.notNull()
				.references(() => meeting.id),
			personId: whose(),
			addedById: c
				.id('added_by_id')
				.notNull()
				.references(() => person.id),
			addedAt: c.instant('added_at').notNull(),
			endedAt: c.instant('ended_at')
		},
		(t) => [
			c.primaryKey({ name: 'meeting_interpreter_pk', columns: [t.meetingId, t.personId] }),
			c.index('meeting_interpreter_person').on(t.personId)
		]
	);

	return { flaggedLook, complaint, complaintAnswer, meetingInterpreter };
}
