/** How somebody's account is held: devices, passkeys, second factors, and what changes about them. */
import { contactChannels, contactHours, whoElseSees } from '../../../domain/contact/card';
import type { Columns } from '../columns';
import { isOneOf } from './one-of';
import type { PeopleTables } from './people';

export const ceremonyPurposes = [
	'passkey-add',
	'passkey-enter',
	'sso',
	'second-factor',
	'totp-add'
] as const;
export const accountChangeKinds = [
	'contact',
	'safe-contact',
	'device-approved',
	'device-ended',
	'passkey-added',
	'passkey-removed',
	'pin-changed',
	'second-factor-added',
	'account-frozen',
	'account-unfrozen'
] as const;
export const approvals = ['worker', 'device', 'passkey'] as const;

export function defineAccounts(c: Columns, { person }: PeopleTables) {
	const owner = () =>
		c
			.id('person_id')
			.notNull()
			.references(() => person.id);

	/** A browser its owner is known by: only with their code, or the worker, does a new one begin. */
	const device = c.table(
		'device',
		{
			id: c.id('id').primaryKey(),
			personId: owner(),
			/** SHA-256 (hex) of the browser's 160-bit cookie and whose device it is: each has a row. */
			tokenHash: c.text('token_hash').notNull(),
			/** What it is in plain words, as a code: `phone`, `tablet`, `computer`. Never a place. */
			looks: c.text('looks').notNull(),
			/** "Only I use this phone." */
			isOwn: c.bool('is_own').notNull(),
			approvedBy: c.oneOf('approved_by', approvals).notNull(),
			/** Slow hash of the PIN of the content lock; null where a passkey opens it. */
			pinHash: c.text('pin_hash'),
			pinTries: c.int('pin_tries').notNull(),
			createdAt: c.instant('created_at').notNull(),
			lastSeenAt: c.instant('last_seen_at').notNull(),
			endedAt: c.instant('ended_at')
		},
		(t) => [
			c.check('device_approved_by', isOneOf(t.approvedBy, approvals)),
			c.uniqueIndex('device_token').on(t.tokenHash),
			c.index('device_person').on(t.personId)
		]
	);

	/** A new device that waits for a yes from a live one or from the worker. */
	const deviceRequest = c.table(
		'device_request',
		{
			id: c.id('id').primaryKey(),
			personId: owner(),
			/** SHA-256 (hex) of the secret cookie of the browser that asks. */
			browserHash: c.text('browser_hash').notNull(),
			/** Two digits shown on both screens. */
			match: c.text('match').notNull(),
			looks: c.text('looks').notNull(),
			createdAt: c.instant('created_at').notNull(),
			expiresAt: c.instant('expires_at').notNull(),
			approvedAt: c.instant('approved_at'),
			refusedAt: c.instant('refused_at'),
			decidedById: c.id('decided_by_id').references(() => person.id),
			usedAt: c.instant('used_at')
		},
		(t) => [
			c.uniqueIndex('device_request_browser').on(t.browserHash),
			c.index('device_request_person').on(t.personId, t.createdAt)
		]
	);

	const passkey = c.table(
		'passkey',
		{
			id: c.id('id').primaryKey(),
			personId: owner(),
			/** As the authenticator names it, base64url. */
			credentialId: c.text('credential_id').notNull(),
			/** COSE key, base64url. */
			publicKey: c.text('public_key').notNull(),
			counter: c.seq('counter').notNull(),
			transports: c.json<string[]>('transports').notNull(),
			/** It may also be on other devices of the same cloud account. */
			isBackedUp: c.bool('is_backed_up').notNull(),
			looks: c.text('looks').notNull(),
			createdAt: c.instant('created_at').notNull(),
			usableFrom: c.instant('usable_from').notNull(),
			lastUsedAt: c.instant('last_used_at'),
			endedAt: c.instant('ended_at')
		},
		(t) => [
			c.uniqueIndex('passkey_credential').on(t.credentialId),
			c.index('passkey_person').on(t.personId)
		]
	);

	/** One exchange with an authenticator or an identity provider; deleted before it is verified. */
	const ceremony = c.table(
		'ceremony',
		{
			id: c.id('id').primaryKey(),
			purpose: c.oneOf('purpose', ceremonyPurposes).notNull(),
			/** SHA-256 (hex) of the secret cookie of the browser that began it. */
			browserHash: c.text('browser_hash').notNull(),
			personId: c.id('person_id').references(() => person.id),
			detail: c.json<Record<string, string>>('detail').notNull(),
			createdAt: c.instant('created_at').notNull(),
			expiresAt: c.instant('expires_at').notNull()
		},
		(t) => [
			c.check('ceremony_purpose', isOneOf(t.purpose, ceremonyPurposes)),
			c.uniqueIndex('ceremony_browser').on(t.browserHash, t.purpose)
		]
	);

	/** A code app as a second factor of staff. */
	const totp = c.table('totp', {
		personId: owner().primaryKey(),
		/** Sealed with the service's own key, which is never in the database. */
		secretSealed: c.text('secret_sealed').notNull(),
		/** The last 30-second step that was used: a code works once. */
		lastStep: c.seq('last_step'),
		createdAt: c.instant('created_at').notNull(),
		confirmedAt: c.instant('confirmed_at')
	});

	const recoveryCode = c.table(
		'recovery_code',
		{
			id: c.id('id').primaryKey(),
			personId: owner(),
			/** SHA-256 (hex) of 120 random bits. */
			codeHash: c.text('code_hash').notNull(),
			createdAt: c.instant('created_at').notNull(),
			usedAt: c.instant('used_at')
		},
		(t) => [
			c.uniqueIndex('recovery_code_hash').on(t.codeHash),
			c.index('recovery_code_person').on(t.personId)
		]
	);

	/** Who a person is to the identity provider: never known by an email. */
	const staffIdentity = c.table(
		'staff_identity',
		{
			id: c.id('id').primaryKey(),
			personId: owner(),
			issuer: c.text('issuer').notNull(),
			subject: c.text('subject').notNull(),
			createdAt: c.instant('created_at').notNull()
		},
		(t) => [
			c.uniqueIndex('staff_identity_subject').on(t.issuer, t.subject),
			c.index('staff_identity_person').on(t.personId)
		]
	);

	/** How somebody can safely be reached. Without one, nothing is sent to them. */
	const safeContact = c.table(
		'safe_contact',
		{
			personId: owner().primaryKey(),
			channel: c.oneOf('channel', contactChannels).notNull(),
			forCodes: c.bool('for_codes').notNull(),
			forUpdates: c.bool('for_updates').notNull(),
			hours: c.oneOf('hours', contactHours).notNull(),
			whoElse: c.oneOf('who_else', whoElseSees).notNull(),
			filledById: c
				.id('filled_by_id')
				.notNull()
				.references(() => person.id),
			filledAt: c.instant('filled_at').notNull()
		},
		(t) => [
			c.check('safe_contact_channel', isOneOf(t.channel, contactChannels)),
			c.check('safe_contact_hours', isOneOf(t.hours, contactHours)),
			c.check('safe_contact_who_else', isOneOf(t.whoElse, whoElseSees))
		]
	);

	/** A change of factor, device or contact: told in the product, and mostly waiting for a day. */
	const accountChange = c.table(
		'account_change',
		{
			id: c.id('id').primaryKey(),
			personId: owner(),
			kind: c.oneOf('kind', accountChangeKinds).notNull(),
			/** What is to change, for those that wait. */
			detail: c.json<Record<string, string>>('detail').notNull(),
			byId: c
				.id('by_id')
				.notNull()
				.references(() => person.id),
			createdAt: c.instant('created_at').notNull(),
			takesEffectAt: c.instant('takes_effect_at').notNull(),
			doneAt: c.instant('done_at'),
			cancelledAt: c.instant('cancelled_at')
		},
		(t) => [
			c.check('account_change_kind', isOneOf(t.kind, accountChangeKinds)),
			c.index('account_change_person').on(t.personId, t.createdAt)
		]
	);

	return {
		device,
		deviceRequest,
		passkey,
		ceremony,
		totp,
		recoveryCode,
		staffIdentity,
		safeContact,
		accountChange
	};
}

export type AccountTables = ReturnType<typeof defineAccounts>;
