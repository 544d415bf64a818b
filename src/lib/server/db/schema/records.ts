/** What the service keeps about itself: audit, the live outbox, imports, submissions, settings. */
import type { Columns } from '../columns';
import type { PeopleTables } from './people';

export function defineRecords(c: Columns, { family, person, circle }: PeopleTables) {
	const auditEvent = c.table(
		'audit_event',
		{
			id: c.id('id').primaryKey(),
			at: c.instant('at').notNull(),
			/** Null for what the service did by itself. */
			actorId: c.id('actor_id').references(() => person.id),
			familyId: c.id('family_id').references(() => family.id),
			/** Such as `goal.rated`; the list is in server/commands/record. */
			action: c.text('action').notNull(),
			subjectId: c.text('subject_id')
		},
		(t) => [c.index('audit_event_family').on(t.familyId, t.at)]
	);

	/** The live outbox: gapless per family, in commit order. */
	const familyEvent = c.table(
		'family_event',
		{
			id: c.id('id').primaryKey(),
			familyId: c
				.id('family_id')
				.notNull()
				.references(() => family.id),
			seq: c.seq('seq').notNull(),
			kind: c.text('kind').notNull(),
			/** Who may be told; an event is never sent outside its circle. */
			circleId: c
				.id('circle_id')
				.notNull()
				.references(() => circle.id),
			actorId: c.id('actor_id').references(() => person.id),
			subjectId: c.id('subject_id'),
			at: c.instant('at').notNull()
		},
		(t) => [
			c.uniqueIndex('family_event_seq').on(t.familyId, t.seq),
			c.index('family_event_circle').on(t.circleId, t.at)
		]
	);

	/** One row a form sent: the same key again gives the same outcome, never a second entry. */
	const submission = c.table('submission', {
		/** Made when the form opened. */
		key: c.id('key').primaryKey(),
		personId: c
			.id('person_id')
			.notNull()
			.references(() => person.id),
		/** SHA-256 (hex) of what was sent. */
		bodyHash: c.text('body_hash').notNull(),
		subjectId: c.text('subject_id').notNull(),
		at: c.instant('at').notNull()
	});

	/** A child's referral as the census tells it. */
	const referral = c.table(
		'referral',
		{
			id: c.id('id').primaryKey(),
			childId: c
				.id('child_id')
				.notNull()
				.references(() => person.id),
			referredOn: c.day('referred_on').notNull(),
			source: c.text('source'),
			primaryNeed: c.text('primary_need'),
			closedOn: c.day('closed_on'),
			closureReason: c.text('closure_reason'),
			initialConferenceOn: c.day('initial_conference_on')
		},
		(t) => [c.uniqueIndex('referral_child_day').on(t.childId, t.referredOn)]
	);

	const setting = c.table('setting', {
		name: c.text('name').primaryKey(),
		value: c.json<unknown>('value').notNull(),
		at: c.instant('at').notNull()
	});

	return { auditEvent, familyEvent, submission, referral, setting };
}
