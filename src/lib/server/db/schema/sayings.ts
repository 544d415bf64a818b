/** What people say: append-only. A correction is a new row that points at the old one. */
import { senseAnswers } from '../../../domain/goals/understanding';
import { evidenceKinds, evidenceSources, raterKinds, voiceKinds } from '../../../domain/vocabulary';
import type { Columns } from '../columns';
import { isOneOf } from './one-of';
import type { PeopleTables } from './people';
import type { PlanTables } from './plans';

export function defineSayings(
	c: Columns,
	{ family, person, circle }: PeopleTables,
	{ goal, goalWording, step }: PlanTables
) {
	/** A round in which everyone asked says how one goal is going, sealed until all have or it closes. */
	const ratingRound = c.table(
		'rating_round',
		{
			id: c.id('id').primaryKey(),
			familyId: c
				.id('family_id')
				.notNull()
				.references(() => family.id),
			goalId: c
				.id('goal_id')
				.notNull()
				.references(() => goal.id),
			opensAt: c.instant('opens_at').notNull(),
			closesAt: c.instant('closes_at').notNull()
		},
		(t) => [c.index('rating_round_goal').on(t.goalId, t.opensAt)]
	);

	/** Who is asked in a round, fixed when it opens. */
	const ratingRoundRater = c.table(
		'rating_round_rater',
		{
			roundId: c
				.id('round_id')
				.notNull()
				.references(() => ratingRound.id),
			personId: c
				.id('person_id')
				.notNull()
				.references(() => person.id)
		},
		(t) => [c.primaryKey({ name: 'rating_round_rater_pk', columns: [t.roundId, t.personId] })]
	);

	const rating = c.table(
		'rating',
		{
			id: c.id('id').primaryKey(),
			familyId: c
				.id('family_id')
				.notNull()
				.references(() => family.id),
			goalId: c
				.id('goal_id')
				.notNull()
				.references(() => goal.id),
			roundId: c
				.id('round_id')
				.notNull()
				.references(() => ratingRound.id),
			circleId: c
				.id('circle_id')
				.notNull()
				.references(() => circle.id),
			raterId: c
				.id('rater_id')
				.notNull()
				.references(() => person.id),
			/** Whose voice it was on the day; a person's part can change later. */
			raterKind: c.oneOf('rater_kind', raterKinds).notNull(),
			/** 0 to 10; null is "I do not want to say". */
			level: c.int('level'),
			note: c.text('note'),
			noteLanguage: c.text('note_language'),
			/** What helped, and what got in the way: codes of pictures that were tapped. */
			helped: c.json<string[]>('helped').notNull().default([]),
			inTheWay: c.json<string[]>('in_the_way').notNull().default([]),
			/** The worker on whose device it was said, in together mode. */
			togetherWithId: c.id('together_with_id').references(() => person.id),
			/** What a worker answered when asked how they know (two or more above the child or another agency). */
			howTheyKnow: c.text('how_they_know'),
			on: c.day('on_day').notNull(),
			at: c.instant('at').notNull()
		},
		(t) => [
			c.check('rating_rater_kind', isOneOf(t.raterKind, raterKinds)),
			c.index('rating_goal_rater').on(t.goalId, t.raterId, t.at),
			c.index('rating_family').on(t.familyId, t.at)
		]
	);

	const evidence = c.table(
		'evidence',
		{
			id: c.id('id').primaryKey(),
			familyId: c
				.id('family_id')
				.notNull()
				.references(() => family.id),
			goalId: c
				.id('goal_id')
				.notNull()
				.references(() => goal.id),
			circleId: c
				.id('circle_id')
				.notNull()
				.references(() => circle.id),
			authorId: c
				.id('author_id')
				.notNull()
				.references(() => person.id),
			kind: c.oneOf('kind', evidenceKinds).notNull(),
			source: c.oneOf('source', evidenceSources).notNull(),
			/** The child was seen when this was learned. */
			childSeen: c.bool('child_seen').notNull(),
			/** It says how things are for the child, not only what adults did. */
			isChildsExperience: c.bool('is_childs_experience').notNull(),
			words: c.text('words').notNull(),
			language: c.text('language').notNull(),
			on: c.day('on_day').notNull(),
			/** The entry this one corrects. */
			correctsId: c.id('corrects_id'),
			at: c.instant('at').notNull()
		},
		(t) => [
			c.check('evidence_kind', isOneOf(t.kind, evidenceKinds)),
			c.check('evidence_source', isOneOf(t.source, evidenceSources)),
			c.index('evidence_goal').on(t.goalId, t.at)
		]
	);

	/** A tick or an un-tick of a step; the latest one counts. */
	const stepMark = c.table(
		'step_mark',
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
			isDone: c.bool('is_done').notNull(),
			at: c.instant('at').notNull()
		},
		(t) => [c.index('step_mark_step').on(t.stepId, t.at)]
	);

	/** A young person's own words. No adult can change or delete them. */
	const voiceEntry = c.table(
		'voice_entry',
		{
			id: c.id('id').primaryKey(),
			familyId: c
				.id('family_id')
				.notNull()
				.references(() => family.id),
			authorId: c
				.id('author_id')
				.notNull()
				.references(() => person.id),
			circleId: c
				.id('circle_id')
				.notNull()
				.references(() => circle.id),
			kind: c.oneOf('kind', voiceKinds).notNull(),
			/** 1 to 5, only with kind `feeling`. */
			feeling: c.int('feeling'),
			words: c.text('words').notNull(),
			language: c.text('language').notNull(),
			/** Version of the "who reads this and the limits of privacy" words shown before it was written. */
			limitsVersion: c.int('limits_version').notNull(),
			at: c.instant('at').notNull()
		},
		(t) => [
			c.check('voice_entry_kind', isOneOf(t.kind, voiceKinds)),
			c.index('voice_entry_circle').on(t.circleId, t.at),
			c.index('voice_entry_author').on(t.authorId, t.at)
		]
	);

	/** Who has read a voice entry, so the young person can see that it was read. */
	const voiceRead = c.table(
		'voice_read',
		{
			entryId: c
				.id('entry_id')
				.notNull()
				.references(() => voiceEntry.id),
			personId: c
				.id('person_id')
				.notNull()
				.references(() => person.id),
			at: c.instant('at').notNull()
		},
		(t) => [c.primaryKey({ name: 'voice_read_pk', columns: [t.entryId, t.personId] })]
	);

	/** What a goal means to somebody: whether they agree, and their own words for it. */
	const understanding = c.table(
		'understanding',
		{
			id: c.id('id').primaryKey(),
			familyId: c
				.id('family_id')
				.notNull()
				.references(() => family.id),
			goalId: c
				.id('goal_id')
				.notNull()
				.references(() => goal.id),
			/** The revision of the goal's words that it is about. */
			wordingId: c
				.id('wording_id')
				.notNull()
				.references(() => goalWording.id),
			circleId: c
				.id('circle_id')
				.notNull()
				.references(() => circle.id),
			personId: c
				.id('person_id')
				.notNull()
				.references(() => person.id),
			answer: c.oneOf('answer', senseAnswers).notNull(),
			/** In their own words: what it means to them, what is not clear, or why not. */
			words: c.text('words'),
			language: c.text('language').notNull(),
			at: c.instant('at').notNull()
		},
		(t) => [
			c.check('understanding_answer', isOneOf(t.answer, senseAnswers)),
			c.index('understanding_goal').on(t.goalId, t.personId, t.at)
		]
	);

	/** A worker heard what a goal means to somebody who agrees: the same, or something else. */
	const understandingCheck = c.table(
		'understanding_check',
		{
			id: c.id('id').primaryKey(),
			understandingId: c
				.id('understanding_id')
				.notNull()
				.references(() => understanding.id),
			personId: c
				.id('person_id')
				.notNull()
				.references(() => person.id),
			isSame: c.bool('is_same').notNull(),
			at: c.instant('at').notNull()
		},
		(t) => [c.index('understanding_check_of').on(t.understandingId, t.at)]
	);

	/** Somebody's voice: the note of a rating, or their own words for a goal, spoken. */
	const voiceNote = c.table(
		'voice_note',
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
			/** The rating or understanding it was said with. */
			subjectId: c.id('subject_id').notNull(),
			seconds: c.int('seconds').notNull(),
			mediaType: c.text('media_type').notNull(),
			at: c.instant('at').notNull()
		},
		(t) => [c.uniqueIndex('voice_note_subject').on(t.subjectId)]
	);

	const voiceNoteContent = c.table('voice_note_content', {
		voiceNoteId: c
			.id('voice_note_id')
			.primaryKey()
			.references(() => voiceNote.id),
		content: c.bytes('content').notNull()
	});

	/** A voice note that is not sent yet: its speaker's alone, and gone after a day. */
	const voiceDraft = c.table(
		'voice_draft',
		{
			id: c.id('id').primaryKey(),
			personId: c
				.id('person_id')
				.notNull()
				.references(() => person.id),
			goalId: c
				.id('goal_id')
				.notNull()
				.references(() => goal.id),
			seconds: c.int('seconds').notNull(),
			mediaType: c.text('media_type').notNull(),
			content: c.bytes('content').notNull(),
			at: c.instant('at').notNull()
		},
		(t) => [c.index('voice_draft_person').on(t.personId), c.index('voice_draft_at').on(t.at)]
	);

	return {
		voiceNote,
		voiceNoteContent,
		voiceDraft,
		understanding,
		understandingCheck,
		ratingRound,
		ratingRoundRater,
		rating,
		evidence,
		stepMark,
		voiceEntry,
		voiceRead
	};
}
