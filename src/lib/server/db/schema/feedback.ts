/**
 * Feedback about the service. An answer carries no person, no family and no moment, and its id is
 * random rather than timed, so nobody can later work out whose it was. That somebody answered is
 * kept apart, also without a moment, for the response rate.
 */
import { planKinds, raterKinds } from '../../../domain/vocabulary';
import type { Columns } from '../columns';
import { isOneOf } from './one-of';
import type { PeopleTables } from './people';

export function defineFeedback(c: Columns, { person }: PeopleTables) {
	const feedbackRound = c.table('feedback_round', {
		id: c.id('id').primaryKey(),
		/** Ids of the questions asked, in order; the words are in the locales. */
		questions: c.json<string[]>('questions').notNull(),
		opensOn: c.day('opens_on').notNull(),
		closesOn: c.day('closes_on').notNull(),
		createdAt: c.instant('created_at').notNull()
	});

	/** Who was asked, and whether they have answered. */
	const feedbackInvite = c.table(
		'feedback_invite',
		{
			roundId: c
				.id('round_id')
				.notNull()
				.references(() => feedbackRound.id),
			personId: c
				.id('person_id')
				.notNull()
				.references(() => person.id),
			planKind: c.oneOf('plan_kind', planKinds).notNull(),
			hasAnswered: c.bool('has_answered').notNull()
		},
		(t) => [
			c.check('feedback_invite_plan_kind', isOneOf(t.planKind, planKinds)),
			c.primaryKey({ name: 'feedback_invite_pk', columns: [t.roundId, t.personId] }),
			c.index('feedback_invite_person').on(t.personId)
		]
	);

	const feedbackAnswer = c.table(
		'feedback_answer',
		{
			/** Random (version 4), on purpose. */
			id: c.id('id').primaryKey(),
			roundId: c
				.id('round_id')
				.notNull()
				.references(() => feedbackRound.id),
			planKind: c.oneOf('plan_kind', planKinds).notNull(),
			raterKind: c.oneOf('rater_kind', raterKinds).notNull(),
			/** Question id → 1 to 5, or null for "I do not want to say". */
			levels: c.json<Record<string, number | null>>('levels').notNull(),
			words: c.text('words'),
			language: c.text('language').notNull()
		},
		(t) => [
			c.check('feedback_answer_plan_kind', isOneOf(t.planKind, planKinds)),
			c.check('feedback_answer_rater_kind', isOneOf(t.raterKind, raterKinds)),
			c.index('feedback_answer_round').on(t.roundId)
		]
	);

	return { feedbackRound, feedbackInvite, feedbackAnswer };
}
