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
			subjectId: c.text('subject_id'),
			/** The chain it stands in: its family's, or the service's own. */
			chain: c.text('chain').notNull().default(''),
			/** From 1 in its chain, without a gap; 0 for what was written before there were chains. */
			seq: c.seq('seq').notNull().default(0),
			/** `hash` of the row before it in its chain. */
			previous: c.text('previous').notNull().default(''),
			/** Keyed hash (HMAC-SHA-256, hex) of everything in this row, `previous` included. */
			hash: c.text('hash').notNull().default('')
		},
		(t) => [
			c.index('audit_event_family').on(t.familyId, t.at),
			c.index('audit_event_chain').on(t.chain, t.seq)
		]
	);

	/** Where each chain of the audit ends. */
	const auditChain = c.table('audit_chain', {
		chain: c.text('chain').primaryKey(),
		seq: c.seq('seq').notNull(),
		hash: c.text('hash').notNull()
	});

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

	return { auditEvent, auditChain, familyEvent, submission, referral, setting };
}
