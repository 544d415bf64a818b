/** What a family and its team say to each other as it goes: append-only. */
import { holdingAnswers } from '../../../domain/plans/holding';
import { stepAsks } from '../../../domain/steps/asking';
import type { Columns } from '../columns';
import { isOneOf } from './one-of';
import type { PeopleTables } from './people';
import type { PlanTables } from './plans';

export function defineTalk(
	c: Columns,
	{ family, person, circle }: PeopleTables,
	{ plan, step, meeting }: Pick<PlanTables, 'plan' | 'step' | 'meeting'>
) {
	/** One message of a thread; a circle has one thread. */
	const talkMessage = c.table(
		'talk_message',
		{
			id: c.id('id').primaryKey(),
			familyId: c
				.id('family_id')
				.notNull()
				.references(() => family.id),
			circleId: c
				.id('circle_id')
				.notNull()
				.references(() => circle.id),
			authorId: c
				.id('author_id')
				.notNull()
				.references(() => person.id),
			words: c.text('words').notNull(),
			language: c.text('language').notNull(),
			at: c.instant('at').notNull()
		},
		(t) => [c.index('talk_message_circle').on(t.circleId, t.at, t.id)]
	);

	/** Somebody has read a thread up to and with this message. */
	const talkRead = c.table(
		'talk_read',
		{
			messageId: c
				.id('message_id')
				.notNull()
				.references(() => talkMessage.id),
			personId: c
				.id('person_id')
				.notNull()
				.references(() => person.id),
			at: c.instant('at').notNull()
		},
		(t) => [
			c.primaryKey({ name: 'talk_read_pk', columns: [t.messageId, t.personId] }),
			c.index('talk_read_person').on(t.personId)
		]
	);

	/** What a family says stands in the way of a step; the latest one counts. */
	const stepAsk = c.table(
		'step_ask',
		{
			id: c.id('id').primaryKey(),
			familyId: c
				.id('family_id')
				.notNull()
				.references(() => family.id),
			stepId: c
				.id('step_id')
				.notNull()
				.references(() => step.id),
			personId: c
				.id('person_id')
				.notNull()
				.references(() => person.id),
			ask: c.oneOf('ask', stepAsks).notNull(),
			words: c.text('words'),
			language: c.text('language').notNull(),
			at: c.instant('at').notNull()
		},
		(t) => [
			c.check('step_ask_ask', isOneOf(t.ask, stepAsks)),
			c.index('step_ask_step').on(t.stepId, t.at)
		]
	);

	/** What works for us: how somebody would like to be worked with. The latest of each counts. */
	const worksForUs = c.table(
		'works_for_us',
		{
			id: c.id('id').primaryKey(),
			familyId: c
				.id('family_id')
				.notNull()
				.references(() => family.id),
			circleId: c
				.id('circle_id')
				.notNull()
				.references(() => circle.id),
			personId: c
				.id('person_id')
				.notNull()
				.references(() => person.id),
			words: c.text('words').notNull(),
			language: c.text('language').notNull(),
			at: c.instant('at').notNull()
		},
		(t) => [c.index('works_for_us_family').on(t.familyId, t.at)]
	);

	/** What an agency says before a meeting, so that nobody hears it there for the first time. */
	const meetingReport = c.table(
		'meeting_report',
		{
			id: c.id('id').primaryKey(),
			familyId: c
				.id('family_id')
				.notNull()
				.references(() => family.id),
			meetingId: c
				.id('meeting_id')
				.notNull()
				.references(() => meeting.id),
			circleId: c
				.id('circle_id')
				.notNull()
				.references(() => circle.id),
			authorId: c
				.id('author_id')
				.notNull()
				.references(() => person.id),
			words: c.text('words').notNull(),
			language: c.text('language').notNull(),
			at: c.instant('at').notNull()
		},
		(t) => [c.index('meeting_report_meeting').on(t.meetingId, t.at)]
	);

	/** After a plan has ended: whether it still holds, as one person sees it. */
	const holdingCheck = c.table(
		'holding_check',
		{
			id: c.id('id').primaryKey(),
			familyId: c
				.id('family_id')
				.notNull()
				.references(() => family.id),
			planId: c
				.id('plan_id')
				.notNull()
				.references(() => plan.id),
			circleId: c
				.id('circle_id')
				.notNull()
				.references(() => circle.id),
			personId: c
				.id('person_id')
				.notNull()
				.references(() => person.id),
			/** 1, 3 or 6 months after closing. */
			month: c.int('month').notNull(),
			answer: c.oneOf('answer', holdingAnswers).notNull(),
			words: c.text('words'),
			language: c.text('language').notNull(),
			at: c.instant('at').notNull()
		},
		(t) => [
			c.check('holding_check_answer', isOneOf(t.answer, holdingAnswers)),
			c.index('holding_check_plan').on(t.planId, t.at)
		]
	);

	return { talkMessage, talkRead, stepAsk, worksForUs, meetingReport, holdingCheck };
}
