CREATE TABLE `device` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`token_hash` text NOT NULL,
	`looks` text NOT NULL,
	`is_own` integer NOT NULL,
	`approved_by` text NOT NULL,
	`pin_hash` text,
	`pin_tries` integer NOT NULL,
	`created_at` integer NOT NULL,
	`last_seen_at` integer NOT NULL,
	`ended_at` integer,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "device_approved_by" CHECK("device"."approved_by" in ('worker', 'device', 'passkey'))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `device_token` ON `device` (`token_hash`);--> statement-breakpoint
CREATE INDEX `device_person` ON `device` (`person_id`);--> statement-breakpoint
CREATE TABLE `device_request` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`browser_hash` text NOT NULL,
	`match` text NOT NULL,
	`looks` text NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`approved_at` integer,
	`refused_at` integer,
	`decided_by_id` text,
	`used_at` integer,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`decided_by_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `device_request_browser` ON `device_request` (`browser_hash`);--> statement-breakpoint
CREATE INDEX `device_request_person` ON `device_request` (`person_id`,`created_at`);--> statement-breakpoint
CREATE TABLE `passkey` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`credential_id` text NOT NULL,
	`public_key` text NOT NULL,
	`counter` integer NOT NULL,
	`transports` text NOT NULL,
	`is_backed_up` integer NOT NULL,
	`looks` text NOT NULL,
	`created_at` integer NOT NULL,
	`usable_from` integer NOT NULL,
	`last_used_at` integer,
	`ended_at` integer,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `passkey_credential` ON `passkey` (`credential_id`);--> statement-breakpoint
CREATE INDEX `passkey_person` ON `passkey` (`person_id`);--> statement-breakpoint
CREATE TABLE `ceremony` (
	`id` text PRIMARY KEY NOT NULL,
	`purpose` text NOT NULL,
	`browser_hash` text NOT NULL,
	`person_id` text,
	`detail` text NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "ceremony_purpose" CHECK("ceremony"."purpose" in ('passkey-add', 'passkey-enter', 'sso', 'second-factor', 'totp-add'))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `ceremony_browser` ON `ceremony` (`browser_hash`,`purpose`);--> statement-breakpoint
CREATE TABLE `totp` (
	`person_id` text PRIMARY KEY NOT NULL,
	`secret_sealed` text NOT NULL,
	`last_step` integer,
	`created_at` integer NOT NULL,
	`confirmed_at` integer,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `recovery_code` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`code_hash` text NOT NULL,
	`created_at` integer NOT NULL,
	`used_at` integer,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `recovery_code_hash` ON `recovery_code` (`code_hash`);--> statement-breakpoint
CREATE INDEX `recovery_code_person` ON `recovery_code` (`person_id`);--> statement-breakpoint
CREATE TABLE `staff_identity` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`issuer` text NOT NULL,
	`subject` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `staff_identity_subject` ON `staff_identity` (`issuer`,`subject`);--> statement-breakpoint
CREATE INDEX `staff_identity_person` ON `staff_identity` (`person_id`);--> statement-breakpoint
CREATE TABLE `safe_contact` (
	`person_id` text PRIMARY KEY NOT NULL,
	`channel` text NOT NULL,
	`for_codes` integer NOT NULL,
	`for_updates` integer NOT NULL,
	`hours` text NOT NULL,
	`who_else` text NOT NULL,
	`filled_by_id` text NOT NULL,
	`filled_at` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`filled_by_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "safe_contact_channel" CHECK("safe_contact"."channel" in ('none', 'sms', 'email')),
	CONSTRAINT "safe_contact_hours" CHECK("safe_contact"."hours" in ('any-time', 'daytime', 'school-hours', 'evening')),
	CONSTRAINT "safe_contact_who_else" CHECK("safe_contact"."who_else" in ('nobody', 'somebody', 'not-sure'))
) STRICT;
--> statement-breakpoint
CREATE TABLE `account_change` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`kind` text NOT NULL,
	`detail` text NOT NULL,
	`by_id` text NOT NULL,
	`created_at` integer NOT NULL,
	`takes_effect_at` integer NOT NULL,
	`done_at` integer,
	`cancelled_at` integer,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "account_change_kind" CHECK("account_change"."kind" in ('contact', 'safe-contact', 'device-approved', 'device-ended', 'passkey-added', 'passkey-removed', 'pin-changed', 'second-factor-added', 'account-frozen', 'account-unfrozen'))
) STRICT;
--> statement-breakpoint
CREATE INDEX `account_change_person` ON `account_change` (`person_id`,`created_at`);--> statement-breakpoint
CREATE TABLE `flagged_look` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`family_id` text NOT NULL,
	`kind` text NOT NULL,
	`reason` text,
	`at` integer NOT NULL,
	`ends_at` integer,
	`seen_by_id` text,
	`seen_at` integer,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`family_id`) REFERENCES `family`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`seen_by_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "flagged_look_kind" CHECK("flagged_look"."kind" in ('break-glass', 'own-family'))
) STRICT;
--> statement-breakpoint
CREATE INDEX `flagged_look_person` ON `flagged_look` (`person_id`,`at`);--> statement-breakpoint
CREATE INDEX `flagged_look_family` ON `flagged_look` (`family_id`);--> statement-breakpoint
CREATE TABLE `complaint` (
	`id` text PRIMARY KEY NOT NULL,
	`family_id` text NOT NULL,
	`circle_id` text NOT NULL,
	`person_id` text NOT NULL,
	`words` text NOT NULL,
	`language` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`family_id`) REFERENCES `family`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`circle_id`) REFERENCES `circle`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `complaint_circle` ON `complaint` (`circle_id`);--> statement-breakpoint
CREATE TABLE `complaint_answer` (
	`id` text PRIMARY KEY NOT NULL,
	`complaint_id` text NOT NULL,
	`person_id` text NOT NULL,
	`words` text NOT NULL,
	`language` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`complaint_id`) REFERENCES `complaint`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `complaint_answer_complaint` ON `complaint_answer` (`complaint_id`);--> statement-breakpoint
CREATE TABLE `meeting_interpreter` (
	`meeting_id` text NOT NULL,
	`person_id` text NOT NULL,
	`added_by_id` text NOT NULL,
	`added_at` integer NOT NULL,
	`ended_at` integer,
	PRIMARY KEY(`meeting_id`, `person_id`),
	FOREIGN KEY (`meeting_id`) REFERENCES `meeting`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`added_by_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `meeting_interpreter_person` ON `meeting_interpreter` (`person_id`);--> statement-breakpoint
CREATE TABLE `photo` (
	`id` text PRIMARY KEY NOT NULL,
	`family_id` text NOT NULL,
	`circle_id` text NOT NULL,
	`goal_id` text NOT NULL,
	`person_id` text NOT NULL,
	`words` text NOT NULL,
	`language` text NOT NULL,
	`state` text NOT NULL,
	`refusal` text,
	`width` integer,
	`height` integer,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`family_id`) REFERENCES `family`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`circle_id`) REFERENCES `circle`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`goal_id`) REFERENCES `goal`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "photo_state" CHECK("photo"."state" in ('waiting', 'ready', 'refused'))
) STRICT;
--> statement-breakpoint
CREATE INDEX `photo_goal` ON `photo` (`goal_id`);--> statement-breakpoint
CREATE INDEX `photo_state` ON `photo` (`state`);--> statement-breakpoint
CREATE TABLE `photo_content` (
	`photo_id` text PRIMARY KEY NOT NULL,
	`content` blob NOT NULL,
	FOREIGN KEY (`photo_id`) REFERENCES `photo`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `audit_chain` (
	`chain` text PRIMARY KEY NOT NULL,
	`seq` integer NOT NULL,
	`hash` text NOT NULL
) STRICT;
--> statement-breakpoint
PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_person` (
	`id` text PRIMARY KEY NOT NULL,
	`role` text NOT NULL,
	`name` text,
	`agency` text,
	`born_on` text,
	`died_on` text,
	`language` text,
	`local_id` text,
	`frozen_at` integer,
	`created_at` integer NOT NULL,
	CONSTRAINT "person_role" CHECK("__new_person"."role" in ('parent', 'young-person', 'network', 'key-worker', 'agency-member', 'chair', 'supervisor', 'evaluator', 'administrator', 'interpreter'))
) STRICT;
--> statement-breakpoint
INSERT INTO `__new_person`("id", "role", "name", "agency", "born_on", "died_on", "language", "local_id", "created_at") SELECT "id", "role", "name", "agency", "born_on", "died_on", "language", "local_id", "created_at" FROM `person`;--> statement-breakpoint
DROP TABLE `person`;--> statement-breakpoint
ALTER TABLE `__new_person` RENAME TO `person`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE UNIQUE INDEX `person_local_id` ON `person` (`local_id`);--> statement-breakpoint
ALTER TABLE `membership` ADD `ended_at` integer;--> statement-breakpoint
ALTER TABLE `session` ADD `device_id` text REFERENCES device(id);--> statement-breakpoint
ALTER TABLE `session` ADD `proved_at` integer;--> statement-breakpoint
ALTER TABLE `session` ADD `unlocked_until` integer;--> statement-breakpoint
CREATE TABLE `__new_message` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`channel` text NOT NULL,
	`address` text NOT NULL,
	`body` text NOT NULL,
	`language` text NOT NULL,
	`state` text NOT NULL,
	`created_at` integer NOT NULL,
	`sent_at` integer,
	`kind` text DEFAULT 'update' NOT NULL,
	`sent_by_id` text,
	`tries` integer DEFAULT 0 NOT NULL,
	`next_try_at` integer,
	`failure` text,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`sent_by_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "message_kind" CHECK("__new_message"."kind" in ('code', 'invitation', 'update')),
	CONSTRAINT "message_channel" CHECK("__new_message"."channel" in ('sms', 'email')),
	CONSTRAINT "message_state" CHECK("__new_message"."state" in ('waiting', 'sent', 'failed'))
) STRICT;
--> statement-breakpoint
INSERT INTO `__new_message`("id", "person_id", "channel", "address", "body", "language", "state", "created_at", "sent_at") SELECT "id", "person_id", "channel", "address", "body", "language", "state", "created_at", "sent_at" FROM `message`;--> statement-breakpoint
DROP TABLE `message`;--> statement-breakpoint
ALTER TABLE `__new_message` RENAME TO `message`;--> statement-breakpoint
CREATE INDEX `message_next_try` ON `message` (`next_try_at`);--> statement-breakpoint
CREATE INDEX `message_created` ON `message` (`created_at`);--> statement-breakpoint
ALTER TABLE `audit_event` ADD `chain` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `audit_event` ADD `seq` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `audit_event` ADD `previous` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `audit_event` ADD `hash` text DEFAULT '' NOT NULL;--> statement-breakpoint
CREATE INDEX `audit_event_chain` ON `audit_event` (`chain`,`seq`);