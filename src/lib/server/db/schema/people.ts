/** Families, the people in and around them, and the circles that decide who can read what. */
import { keptCircleKinds, leavingReasons, parts, roles } from '../../../domain/vocabulary';
import type { Columns } from '../columns';
import { isOneOf } from './one-of';

export function definePeople(c: Columns) {
	const family = c.table('family', {
		id: c.id('id').primaryKey(),
		/** What the team calls the family; never shown to someone outside it. */
		name: c.text('name').notNull(),
		/** Number of the latest row in `family_event`; goes up by one inside every telling transaction. */
		eventSeq: c.seq('event_seq').notNull(),
		createdAt: c.instant('created_at').notNull()
	});

	const person = c.table(
		'person',
		{
			id: c.id('id').primaryKey(),
			role: c.oneOf('role', roles).notNull(),
			/** The name everyone in the circle knows them by; null for an imported child nobody has named yet. */
			name: c.text('name'),
			/** For staff: who they work for, such as a school. */
			agency: c.text('agency'),
			bornOn: c.day('born_on'),
			diedOn: c.day('died_on'),
			language: c.text('language'),
			/** The council's own number for a child (`LAchildID`), the key of a census import. */
			localId: c.text('local_id'),
			/** A frozen account lets nobody in: a leaver's, or one somebody else may have got into. */
			frozenAt: c.instant('frozen_at'),
			createdAt: c.instant('created_at').notNull()
		},
		(t) => [
			c.check('person_role', isOneOf(t.role, roles)),
			c.uniqueIndex('person_local_id').on(t.localId)
		]
	);

	/** Where a person can be reached. Its own table, read only by its owner, sign-in and staff with a reason. */
	const contact = c.table(
		'contact',
		{
			id: c.id('id').primaryKey(),
			personId: c
				.id('person_id')
				.notNull()
				.references(() => person.id),
			channel: c.oneOf('channel', ['sms', 'email']).notNull(),
			/** Normalised: an email in lower case, a phone in +44 form. */
			address: c.text('address').notNull(),
			createdAt: c.instant('created_at').notNull()
		},
		(t) => [
			c.check('contact_channel', isOneOf(t.channel, ['sms', 'email'])),
			c.uniqueIndex('contact_person_channel').on(t.personId, t.channel),
			c.index('contact_address').on(t.address)
		]
	);

	/** A person's place in or around a family, for as long as it lasts. */
	const membership = c.table(
		'membership',
		{
			id: c.id('id').primaryKey(),
			familyId: c
				.id('family_id')
				.notNull()
				.references(() => family.id),
			personId: c
				.id('person_id')
				.notNull()
				.references(() => person.id),
			part: c.oneOf('part', parts).notNull(),
			/** The one key worker of a family has this true. */
			isLead: c.bool('is_lead').notNull(),
			since: c.day('since').notNull(),
			until: c.day('until'),
			/** When they were removed, which counts at once and not at the end of the day. */
			endedAt: c.instant('ended_at'),
			endReason: c.oneOf('end_reason', leavingReasons)
		},
		(t) => [
			c.check('membership_part', isOneOf(t.part, parts)),
			c.index('membership_family').on(t.familyId),
			c.index('membership_person').on(t.personId)
		]
	);

	const circle = c.table(
		'circle',
		{
			id: c.id('id').primaryKey(),
			familyId: c
				.id('family_id')
				.notNull()
				.references(() => family.id),
			kind: c.oneOf('kind', keptCircleKinds).notNull(),
			createdAt: c.instant('created_at').notNull()
		},
		(t) => [
			c.check('circle_kind', isOneOf(t.kind, keptCircleKinds)),
			c.index('circle_family').on(t.familyId)
		]
	);

	const circleMember = c.table(
		'circle_member',
		{
			circleId: c
				.id('circle_id')
				.notNull()
				.references(() => circle.id),
			personId: c
				.id('person_id')
				.notNull()
				.references(() => person.id),
			addedAt: c.instant('added_at').notNull()
		},
		(t) => [
			c.primaryKey({ name: 'circle_member_pk', columns: [t.circleId, t.personId] }),
			c.index('circle_member_person').on(t.personId)
		]
	);

	return { family, person, contact, membership, circle, circleMember };
}

export type PeopleTables = ReturnType<typeof definePeople>;
