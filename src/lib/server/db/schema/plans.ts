/** Plans and what is written in them. Wording is versioned: a revision never changes. */
import { closeReasons, goalOwners, meetingKinds, planKinds } from '../../../domain/vocabulary';
import type { Columns } from '../columns';
import { isOneOf } from './one-of';
import type { PeopleTables } from './people';

export function definePlans(c: Columns, { family, person, circle }: PeopleTables) {
	const plan = c.table(
		'plan',
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
			kind: c.oneOf('kind', planKinds).notNull(),
			startsOn: c.day('starts_on').notNull(),
			/** Set for child protection only: the day of the initial conference. */
			conferenceOn: c.day('conference_on'),
			publishedAt: c.instant('published_at'),
			closedOn: c.day('closed_on'),
			closeReason: c.oneOf('close_reason', closeReasons),
			/** The plan this one follows: step-up, step-down or re-referral. */
			replacesPlanId: c.id('replaces_plan_id'),
			/** Plain words a child protection plan must carry before it is published. */
			whyWorried: c.text('why_worried'),
			whatIfNothingChanges: c.text('what_if_nothing_changes'),
			/** In the family's words, when the plan ends: what we will do if things slip. */
			ifThingsSlip: c.text('if_things_slip'),
			ifThingsSlipLanguage: c.text('if_things_slip_language'),
			/** Asked when the same child had an earlier plan. */
			whatIsDifferentThisTime: c.text('what_is_different_this_time'),
			/** Days a level must hold before "good enough now" (the plan's own period). */
			holdDays: c.int('hold_days').notNull(),
			/** Days without anything seen or heard after which a goal is "not known just now". */
			unheardDays: c.int('unheard_days').notNull(),
			createdById: c.id('created_by_id').references(() => person.id),
			createdAt: c.instant('created_at').notNull()
		},
		(t) => [
			c.check('plan_kind', isOneOf(t.kind, planKinds)),
			c.check('plan_close_reason', isOneOf(t.closeReason, closeReasons)),
			c.index('plan_family').on(t.familyId)
		]
	);

	const planChild = c.table(
		'plan_child',
		{
			planId: c
				.id('plan_id')
				.notNull()
				.references(() => plan.id),
			childId: c
				.id('child_id')
				.notNull()
				.references(() => person.id)
		},
		(t) => [
			c.primaryKey({ name: 'plan_child_pk', columns: [t.planId, t.childId] }),
			c.index('plan_child_child').on(t.childId)
		]
	);

	const strength = c.table(
		'strength',
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
			authorId: c
				.id('author_id')
				.notNull()
				.references(() => person.id),
			words: c.text('words').notNull(),
			language: c.text('language').notNull(),
			at: c.instant('at').notNull()
		},
		(t) => [c.index('strength_plan').on(t.planId)]
	);

	const goal = c.table(
		'goal',
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
			owner: c.oneOf('owner', goalOwners).notNull(),
			addedById: c
				.id('added_by_id')
				.notNull()
				.references(() => person.id),
			closedOn: c.day('closed_on'),
			createdAt: c.instant('created_at').notNull()
		},
		(t) => [c.check('goal_owner', isOneOf(t.owner, goalOwners)), c.index('goal_plan').on(t.planId)]
	);

	const goalChild = c.table(
		'goal_child',
		{
			goalId: c
				.id('goal_id')
				.notNull()
				.references(() => goal.id),
			childId: c
				.id('child_id')
				.notNull()
				.references(() => person.id)
		},
		(t) => [c.primaryKey({ name: 'goal_child_pk', columns: [t.goalId, t.childId] })]
	);

	/** One revision of a goal's words. The highest version is the goal as it stands. */
	const goalWording = c.table(
		'goal_wording',
		{
			id: c.id('id').primaryKey(),
			goalId: c
				.id('goal_id')
				.notNull()
				.references(() => goal.id),
			version: c.int('version').notNull(),
			language: c.text('language').notNull(),
			/** What needs to change, in plain words for the family. */
			plain: c.text('plain').notNull(),
			/** The same in the professionals' words. */
			formal: c.text('formal').notNull(),
			/** Why this matters for your child: the worry it answers. */
			why: c.text('why').notNull(),
			/** How we will help. */
			help: c.text('help').notNull(),
			/** How we will know. */
			know: c.text('know').notNull(),
			anchor0: c.text('anchor_0').notNull(),
			anchor5: c.text('anchor_5').notNull(),
			anchor10: c.text('anchor_10').notNull(),
			authorId: c
				.id('author_id')
				.notNull()
				.references(() => person.id),
			at: c.instant('at').notNull()
		},
		(t) => [c.uniqueIndex('goal_wording_version').on(t.goalId, t.version)]
	);

	/** One small thing with exactly one named owner. Owned by an agency's person it is a promise. */
	const step = c.table(
		'step',
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
			ownerId: c
				.id('owner_id')
				.notNull()
				.references(() => person.id),
			words: c.text('words').notNull(),
			language: c.text('language').notNull(),
			dueOn: c.day('due_on').notNull(),
			createdById: c
				.id('created_by_id')
				.notNull()
				.references(() => person.id),
			createdAt: c.instant('created_at').notNull()
		},
		(t) => [c.index('step_goal').on(t.goalId), c.index('step_owner').on(t.ownerId)]
	);

	const meeting = c.table(
		'meeting',
		{
			id: c.id('id').primaryKey(),
			familyId: c
				.id('family_id')
				.notNull()
				.references(() => family.id),
			planId: c.id('plan_id').references(() => plan.id),
			circleId: c
				.id('circle_id')
				.notNull()
				.references(() => circle.id),
			kind: c.oneOf('kind', meetingKinds).notNull(),
			on: c.day('on_day').notNull(),
			/** Local time `HH:MM`, Europe/London. */
			startsAt: c.text('starts_at'),
			place: c.text('place'),
			heldOn: c.day('held_on'),
			createdAt: c.instant('created_at').notNull()
		},
		(t) => [
			c.check('meeting_kind', isOneOf(t.kind, meetingKinds)),
			c.index('meeting_family').on(t.familyId, t.on)
		]
	);

	/** Words of one revision in another language, with their passport. */
	const translation = c.table(
		'translation',
		{
			id: c.id('id').primaryKey(),
			familyId: c
				.id('family_id')
				.notNull()
				.references(() => family.id),
			/** The row translated: a plan, goal wording, strength, step, evidence, rating or voice entry. */
			subjectId: c.id('subject_id').notNull(),
			language: c.text('language').notNull(),
			/** Field name → words, such as `{ plain, why, help, know, anchor0, anchor5, anchor10 }` or `{ words }`. */
			words: c.json<Record<string, string>>('words').notNull(),
			origin: c.oneOf('origin', ['machine', 'person']).notNull(),
			madeBy: c.text('made_by').notNull(),
			checkedBy: c.text('checked_by'),
			checkedAt: c.instant('checked_at'),
			at: c.instant('at').notNull()
		},
		(t) => [
			c.check('translation_origin', isOneOf(t.origin, ['machine', 'person'])),
			c.index('translation_subject').on(t.subjectId, t.language)
		]
	);

	return { plan, planChild, strength, goal, goalChild, goalWording, step, meeting, translation };
}

export type PlanTables = ReturnType<typeof definePlans>;
