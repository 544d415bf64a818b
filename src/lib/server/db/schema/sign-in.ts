/** Invitations, codes, sessions and messages. Only SHA-256 of a secret is ever stored. */
import type { Columns } from '../columns';
import { isOneOf } from './one-of';
import type { AccountTables } from './account';
import type { PeopleTables } from './people';

export const messageStates = ['waiting', 'sent', 'failed'] as const;
export const messageKinds = ['code', 'invitation', 'update'] as const;

type Devices = Pick<AccountTables, 'device'>;

export function defineSignIn(c: Columns, { person, family }: PeopleTables, { device }: Devices) {
	const invitation = c.table(
		'invitation',
		{
			id: c.id('id').primaryKey(),
			personId: c
				.id('person_id')
				.notNull()
				.references(() => person.id),
			familyId: c
				.id('family_id')
				.notNull()
				.references(() => family.id),
			createdById: c
				.id('created_by_id')
				.notNull()
				.references(() => person.id),
			/** SHA-256 (hex) of the 160-bit token in the link's fragment. */
			tokenHash: c.text('token_hash').notNull(),
			/** SHA-256 (hex) of the short code to type. */
			codeHash: c.text('code_hash').notNull(),
			/** The worker is beside them, so no code to a phone or email is asked for. */
			isInPerson: c.bool('is_in_person').notNull(),
			/** The phone or email the worker typed, until it is accepted and becomes their contact. */
			address: c.text('address'),
			createdAt: c.instant('created_at').notNull(),
			expiresAt: c.instant('expires_at').notNull(),
			usedAt: c.instant('used_at'),
			revokedAt: c.instant('revoked_at')
		},
		(t) => [
			c.uniqueIndex('invitation_token').on(t.tokenHash),
			c.uniqueIndex('invitation_code').on(t.codeHash),
			c.index('invitation_family').on(t.familyId)
		]
	);

	const oneTimeCode = c.table(
		'one_time_code',
		{
			id: c.id('id').primaryKey(),
			/** Null when the address is not known: the page behaves the same. */
			personId: c.id('person_id').references(() => person.id),
			invitationId: c.id('invitation_id').references(() => invitation.id),
			/** The remembered device it was asked on; its codes are counted by themselves. */
			deviceId: c.id('device_id').references(() => device.id),
			/** SHA-256 (hex) of the secret cookie of the browser that asked. */
			browserHash: c.text('browser_hash').notNull(),
			codeHash: c.text('code_hash').notNull(),
			tries: c.int('tries').notNull(),
			createdAt: c.instant('created_at').notNull(),
			expiresAt: c.instant('expires_at').notNull(),
			usedAt: c.instant('used_at')
		},
		(t) => [
			c.index('one_time_code_browser').on(t.browserHash),
			c.index('one_time_code_person').on(t.personId, t.createdAt)
		]
	);

	/** The id is the SHA-256 handle of what the cookie carries, never the cookie itself. */
	const session = c.table(
		'session',
		{
			id: c.text('id').primaryKey(),
			personId: c
				.id('person_id')
				.notNull()
				.references(() => person.id),
			createdAt: c.instant('created_at').notNull(),
			lastSeenAt: c.instant('last_seen_at').notNull(),
			/** Ends if unused for this many seconds. */
			idleSeconds: c.int('idle_seconds').notNull(),
			/** Ends at this moment whatever happens. */
			endsAt: c.instant('ends_at').notNull(),
			revokedAt: c.instant('revoked_at'),
			/** The remembered device it lives on; null on a shared phone and for staff. */
			deviceId: c.id('device_id').references(() => device.id),
			/** When the person last showed who they are; null counts as `createdAt`. */
			provedAt: c.instant('proved_at'),
			/** Until when content is shown; null where there is no content lock. */
			unlockedUntil: c.instant('unlocked_until')
		},
		(t) => [c.index('session_person').on(t.personId)]
	);

	/** What the service has to say to somebody outside it: neutral words only. */
	const message = c.table(
		'message',
		{
			id: c.id('id').primaryKey(),
			personId: c
				.id('person_id')
				.notNull()
				.references(() => person.id),
			channel: c.oneOf('channel', ['sms', 'email']).notNull(),
			address: c.text('address').notNull(),
			body: c.text('body').notNull(),
			language: c.text('language').notNull(),
			state: c.oneOf('state', messageStates).notNull(),
			createdAt: c.instant('created_at').notNull(),
			sentAt: c.instant('sent_at'),
			kind: c.oneOf('kind', messageKinds).notNull().default('update'),
			/** Who is told when it could not be sent; null for what nobody wrote, such as a code. */
			sentById: c.id('sent_by_id').references(() => person.id),
			tries: c.int('tries').notNull().default(0),
			/** When it is tried again; null when it is not. */
			nextTryAt: c.instant('next_try_at'),
			/** Why it could not be sent, as a code. */
			failure: c.text('failure')
		},
		(t) => [
			c.check('message_kind', isOneOf(t.kind, messageKinds)),
			c.index('message_next_try').on(t.nextTryAt),
			c.check('message_channel', isOneOf(t.channel, ['sms', 'email'])),
			c.check('message_state', isOneOf(t.state, messageStates)),
			c.index('message_created').on(t.createdAt)
		]
	);

	return { invitation, oneTimeCode, session, message };
}
