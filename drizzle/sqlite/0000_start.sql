CREATE TABLE `family` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`event_seq` integer NOT NULL,
	`created_at` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `person` (
	`id` text PRIMARY KEY NOT NULL,
	`role` text NOT NULL,
	`name` text,
	`agency` text,
	`born_on` text,
	`died_on` text,
	`language` text,
	`local_id` text,
	`created_at` integer NOT NULL,
	CONSTRAINT "person_role" CHECK("person"."role" in ('parent', 'young-person', 'network', 'key-worker', 'agency-member', 'chair', 'supervisor', 'evaluator', 'administrator'))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `person_local_id` ON `person` (`local_id`);--> statement-breakpoint
CREATE TABLE `contact` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`channel` text NOT NULL,
	`address` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "contact_channel" CHECK("contact"."channel" in ('sms', 'email'))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `contact_person_channel` ON `contact` (`person_id`,`channel`);--> statement-breakpoint
CREATE INDEX `contact_address` ON `contact` (`address`);--> statement-breakpoint
CREATE TABLE `membership` (
	`id` text PRIMARY KEY NOT NULL,
	`family_id` text NOT NULL,
	`person_id` text NOT NULL,
	`part` text NOT NULL,
	`is_lead` integer NOT NULL,
	`since` text NOT NULL,
	`until` text,
	FOREIGN KEY (`family_id`) REFERENCES `family`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "membership_part" CHECK("membership"."part" in ('child', 'mother', 'father', 'carer', 'step-parent', 'grandparent', 'relative', 'friend', 'key-worker', 'social-worker', 'school', 'health-visitor', 'doctor', 'housing', 'police', 'youth-worker', 'chair', 'supervisor'))
) STRICT;
--> statement-breakpoint
CREATE INDEX `membership_family` ON `membership` (`family_id`);--> statement-breakpoint
CREATE INDEX `membership_person` ON `membership` (`person_id`);--> statement-breakpoint
CREATE TABLE `circle` (
	`id` text PRIMARY KEY NOT NULL,
	`family_id` text NOT NULL,
	`kind` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`family_id`) REFERENCES `family`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "circle_kind" CHECK("circle"."kind" in ('whole-plan', 'team', 'parent-and-team', 'young-and-adult', 'chosen'))
) STRICT;
--> statement-breakpoint
CREATE INDEX `circle_family` ON `circle` (`family_id`);--> statement-breakpoint
CREATE TABLE `circle_member` (
	`circle_id` text NOT NULL,
	`person_id` text NOT NULL,
	`added_at` integer NOT NULL,
	PRIMARY KEY(`circle_id`, `person_id`),
	FOREIGN KEY (`circle_id`) REFERENCES `circle`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `circle_member_person` ON `circle_member` (`person_id`);--> statement-breakpoint
CREATE TABLE `plan` (
	`id` text PRIMARY KEY NOT NULL,
	`family_id` text NOT NULL,
	`circle_id` text NOT NULL,
	`kind` text NOT NULL,
	`starts_on` text NOT NULL,
	`conference_on` text,
	`published_at` integer,
	`closed_on` text,
	`close_reason` text,
	`replaces_plan_id` text,
	`why_worried` text,
	`what_if_nothing_changes` text,
	`what_is_different_this_time` text,
	`hold_days` integer NOT NULL,
	`unheard_days` integer NOT NULL,
	`created_by_id` text,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`family_id`) REFERENCES `family`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`circle_id`) REFERENCES `circle`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "plan_kind" CHECK("plan"."kind" in ('early-help', 'child-in-need', 'child-protection')),
	CONSTRAINT "plan_close_reason" CHECK("plan"."close_reason" in ('goals-met', 'stepped-up', 'stepped-down', 'moved-away', 'family-asked', 'child-died', 'other'))
) STRICT;
--> statement-breakpoint
CREATE INDEX `plan_family` ON `plan` (`family_id`);--> statement-breakpoint
CREATE TABLE `plan_child` (
	`plan_id` text NOT NULL,
	`child_id` text NOT NULL,
	PRIMARY KEY(`plan_id`, `child_id`),
	FOREIGN KEY (`plan_id`) REFERENCES `plan`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`child_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `plan_child_child` ON `plan_child` (`child_id`);--> statement-breakpoint
CREATE TABLE `strength` (
	`id` text PRIMARY KEY NOT NULL,
	`family_id` text NOT NULL,
	`plan_id` text NOT NULL,
	`circle_id` text NOT NULL,
	`author_id` text NOT NULL,
	`words` text NOT NULL,
	`language` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`family_id`) REFERENCES `family`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`plan_id`) REFERENCES `plan`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`circle_id`) REFERENCES `circle`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`author_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `strength_plan` ON `strength` (`plan_id`);--> statement-breakpoint
CREATE TABLE `goal` (
	`id` text PRIMARY KEY NOT NULL,
	`family_id` text NOT NULL,
	`plan_id` text NOT NULL,
	`circle_id` text NOT NULL,
	`owner` text NOT NULL,
	`added_by_id` text NOT NULL,
	`closed_on` text,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`family_id`) REFERENCES `family`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`plan_id`) REFERENCES `plan`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`circle_id`) REFERENCES `circle`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`added_by_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "goal_owner" CHECK("goal"."owner" in ('family', 'team', 'child', 'court'))
) STRICT;
--> statement-breakpoint
CREATE INDEX `goal_plan` ON `goal` (`plan_id`);--> statement-breakpoint
CREATE TABLE `goal_child` (
	`goal_id` text NOT NULL,
	`child_id` text NOT NULL,
	PRIMARY KEY(`goal_id`, `child_id`),
	FOREIGN KEY (`goal_id`) REFERENCES `goal`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`child_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `goal_wording` (
	`id` text PRIMARY KEY NOT NULL,
	`goal_id` text NOT NULL,
	`version` integer NOT NULL,
	`language` text NOT NULL,
	`plain` text NOT NULL,
	`formal` text NOT NULL,
	`why` text NOT NULL,
	`help` text NOT NULL,
	`know` text NOT NULL,
	`anchor_0` text NOT NULL,
	`anchor_5` text NOT NULL,
	`anchor_10` text NOT NULL,
	`author_id` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`goal_id`) REFERENCES `goal`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`author_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `goal_wording_version` ON `goal_wording` (`goal_id`,`version`);--> statement-breakpoint
CREATE TABLE `step` (
	`id` text PRIMARY KEY NOT NULL,
	`family_id` text NOT NULL,
	`goal_id` text NOT NULL,
	`circle_id` text NOT NULL,
	`owner_id` text NOT NULL,
	`words` text NOT NULL,
	`language` text NOT NULL,
	`due_on` text NOT NULL,
	`created_by_id` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`family_id`) REFERENCES `family`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`goal_id`) REFERENCES `goal`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`circle_id`) REFERENCES `circle`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`owner_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `step_goal` ON `step` (`goal_id`);--> statement-breakpoint
CREATE INDEX `step_owner` ON `step` (`owner_id`);--> statement-breakpoint
CREATE TABLE `meeting` (
	`id` text PRIMARY KEY NOT NULL,
	`family_id` text NOT NULL,
	`plan_id` text,
	`circle_id` text NOT NULL,
	`kind` text NOT NULL,
	`on_day` text NOT NULL,
	`starts_at` text,
	`place` text,
	`held_on` text,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`family_id`) REFERENCES `family`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`plan_id`) REFERENCES `plan`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`circle_id`) REFERENCES `circle`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "meeting_kind" CHECK("meeting"."kind" in ('team-around-the-family', 'child-in-need-review', 'core-group', 'initial-conference', 'review-conference', 'visit'))
) STRICT;
--> statement-breakpoint
CREATE INDEX `meeting_family` ON `meeting` (`family_id`,`on_day`);--> statement-breakpoint
CREATE TABLE `translation` (
	`id` text PRIMARY KEY NOT NULL,
	`family_id` text NOT NULL,
	`subject_id` text NOT NULL,
	`language` text NOT NULL,
	`words` text NOT NULL,
	`origin` text NOT NULL,
	`made_by` text NOT NULL,
	`checked_by` text,
	`checked_at` integer,
	`at` integer NOT NULL,
	FOREIGN KEY (`family_id`) REFERENCES `family`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "translation_origin" CHECK("translation"."origin" in ('machine', 'person'))
) STRICT;
--> statement-breakpoint
CREATE INDEX `translation_subject` ON `translation` (`subject_id`,`language`);--> statement-breakpoint
CREATE TABLE `rating_round` (
	`id` text PRIMARY KEY NOT NULL,
	`family_id` text NOT NULL,
	`goal_id` text NOT NULL,
	`opens_at` integer NOT NULL,
	`closes_at` integer NOT NULL,
	FOREIGN KEY (`family_id`) REFERENCES `family`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`goal_id`) REFERENCES `goal`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `rating_round_goal` ON `rating_round` (`goal_id`,`opens_at`);--> statement-breakpoint
CREATE TABLE `rating_round_rater` (
	`round_id` text NOT NULL,
	`person_id` text NOT NULL,
	PRIMARY KEY(`round_id`, `person_id`),
	FOREIGN KEY (`round_id`) REFERENCES `rating_round`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `rating` (
	`id` text PRIMARY KEY NOT NULL,
	`family_id` text NOT NULL,
	`goal_id` text NOT NULL,
	`round_id` text NOT NULL,
	`circle_id` text NOT NULL,
	`rater_id` text NOT NULL,
	`rater_kind` text NOT NULL,
	`level` integer,
	`note` text,
	`note_language` text,
	`how_they_know` text,
	`on_day` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`family_id`) REFERENCES `family`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`goal_id`) REFERENCES `goal`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`round_id`) REFERENCES `rating_round`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`circle_id`) REFERENCES `circle`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`rater_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "rating_rater_kind" CHECK("rating"."rater_kind" in ('child', 'parent', 'network', 'team'))
) STRICT;
--> statement-breakpoint
CREATE INDEX `rating_goal_rater` ON `rating` (`goal_id`,`rater_id`,`at`);--> statement-breakpoint
CREATE INDEX `rating_family` ON `rating` (`family_id`,`at`);--> statement-breakpoint
CREATE TABLE `evidence` (
	`id` text PRIMARY KEY NOT NULL,
	`family_id` text NOT NULL,
	`goal_id` text NOT NULL,
	`circle_id` text NOT NULL,
	`author_id` text NOT NULL,
	`kind` text NOT NULL,
	`source` text NOT NULL,
	`child_seen` integer NOT NULL,
	`is_childs_experience` integer NOT NULL,
	`words` text NOT NULL,
	`language` text NOT NULL,
	`on_day` text NOT NULL,
	`corrects_id` text,
	`at` integer NOT NULL,
	FOREIGN KEY (`family_id`) REFERENCES `family`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`goal_id`) REFERENCES `goal`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`circle_id`) REFERENCES `circle`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`author_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "evidence_kind" CHECK("evidence"."kind" in ('done', 'different')),
	CONSTRAINT "evidence_source" CHECK("evidence"."source" in ('saw', 'heard', 'was-told', 'document'))
) STRICT;
--> statement-breakpoint
CREATE INDEX `evidence_goal` ON `evidence` (`goal_id`,`at`);--> statement-breakpoint
CREATE TABLE `step_mark` (
	`id` text PRIMARY KEY NOT NULL,
	`family_id` text NOT NULL,
	`step_id` text NOT NULL,
	`person_id` text NOT NULL,
	`is_done` integer NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`family_id`) REFERENCES `family`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`step_id`) REFERENCES `step`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `step_mark_step` ON `step_mark` (`step_id`,`at`);--> statement-breakpoint
CREATE TABLE `voice_entry` (
	`id` text PRIMARY KEY NOT NULL,
	`family_id` text NOT NULL,
	`author_id` text NOT NULL,
	`circle_id` text NOT NULL,
	`kind` text NOT NULL,
	`feeling` integer,
	`words` text NOT NULL,
	`language` text NOT NULL,
	`limits_version` integer NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`family_id`) REFERENCES `family`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`author_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`circle_id`) REFERENCES `circle`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "voice_entry_kind" CHECK("voice_entry"."kind" in ('good-thing', 'worry', 'wish', 'feeling'))
) STRICT;
--> statement-breakpoint
CREATE INDEX `voice_entry_circle` ON `voice_entry` (`circle_id`,`at`);--> statement-breakpoint
CREATE INDEX `voice_entry_author` ON `voice_entry` (`author_id`,`at`);--> statement-breakpoint
CREATE TABLE `voice_read` (
	`entry_id` text NOT NULL,
	`person_id` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`entry_id`, `person_id`),
	FOREIGN KEY (`entry_id`) REFERENCES `voice_entry`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `feedback_round` (
	`id` text PRIMARY KEY NOT NULL,
	`questions` text NOT NULL,
	`opens_on` text NOT NULL,
	`closes_on` text NOT NULL,
	`created_at` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `feedback_invite` (
	`round_id` text NOT NULL,
	`person_id` text NOT NULL,
	`plan_kind` text NOT NULL,
	`has_answered` integer NOT NULL,
	PRIMARY KEY(`round_id`, `person_id`),
	FOREIGN KEY (`round_id`) REFERENCES `feedback_round`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "feedback_invite_plan_kind" CHECK("feedback_invite"."plan_kind" in ('early-help', 'child-in-need', 'child-protection'))
) STRICT;
--> statement-breakpoint
CREATE INDEX `feedback_invite_person` ON `feedback_invite` (`person_id`);--> statement-breakpoint
CREATE TABLE `feedback_answer` (
	`id` text PRIMARY KEY NOT NULL,
	`round_id` text NOT NULL,
	`plan_kind` text NOT NULL,
	`rater_kind` text NOT NULL,
	`levels` text NOT NULL,
	`words` text,
	`language` text NOT NULL,
	FOREIGN KEY (`round_id`) REFERENCES `feedback_round`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "feedback_answer_plan_kind" CHECK("feedback_answer"."plan_kind" in ('early-help', 'child-in-need', 'child-protection')),
	CONSTRAINT "feedback_answer_rater_kind" CHECK("feedback_answer"."rater_kind" in ('child', 'parent', 'network', 'team'))
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `feedback_answer_round` ON `feedback_answer` (`round_id`);--> statement-breakpoint
CREATE TABLE `invitation` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`family_id` text NOT NULL,
	`created_by_id` text NOT NULL,
	`token_hash` text NOT NULL,
	`code_hash` text NOT NULL,
	`is_in_person` integer NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`used_at` integer,
	`revoked_at` integer,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`family_id`) REFERENCES `family`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `invitation_token` ON `invitation` (`token_hash`);--> statement-breakpoint
CREATE UNIQUE INDEX `invitation_code` ON `invitation` (`code_hash`);--> statement-breakpoint
CREATE INDEX `invitation_family` ON `invitation` (`family_id`);--> statement-breakpoint
CREATE TABLE `one_time_code` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text,
	`invitation_id` text,
	`browser_hash` text NOT NULL,
	`code_hash` text NOT NULL,
	`tries` integer NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`used_at` integer,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`invitation_id`) REFERENCES `invitation`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `one_time_code_browser` ON `one_time_code` (`browser_hash`);--> statement-breakpoint
CREATE INDEX `one_time_code_person` ON `one_time_code` (`person_id`,`created_at`);--> statement-breakpoint
CREATE TABLE `session` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`created_at` integer NOT NULL,
	`last_seen_at` integer NOT NULL,
	`idle_seconds` integer NOT NULL,
	`ends_at` integer NOT NULL,
	`revoked_at` integer,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `session_person` ON `session` (`person_id`);--> statement-breakpoint
CREATE TABLE `message` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`channel` text NOT NULL,
	`address` text NOT NULL,
	`body` text NOT NULL,
	`language` text NOT NULL,
	`state` text NOT NULL,
	`created_at` integer NOT NULL,
	`sent_at` integer,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "message_channel" CHECK("message"."channel" in ('sms', 'email')),
	CONSTRAINT "message_state" CHECK("message"."state" in ('waiting', 'sent', 'failed'))
) STRICT;
--> statement-breakpoint
CREATE INDEX `message_created` ON `message` (`created_at`);--> statement-breakpoint
CREATE TABLE `audit_event` (
	`id` text PRIMARY KEY NOT NULL,
	`at` integer NOT NULL,
	`actor_id` text,
	`family_id` text,
	`action` text NOT NULL,
	`subject_id` text,
	FOREIGN KEY (`actor_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`family_id`) REFERENCES `family`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `audit_event_family` ON `audit_event` (`family_id`,`at`);--> statement-breakpoint
CREATE TABLE `family_event` (
	`id` text PRIMARY KEY NOT NULL,
	`family_id` text NOT NULL,
	`seq` integer NOT NULL,
	`kind` text NOT NULL,
	`circle_id` text NOT NULL,
	`actor_id` text,
	`subject_id` text,
	`at` integer NOT NULL,
	FOREIGN KEY (`family_id`) REFERENCES `family`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`circle_id`) REFERENCES `circle`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`actor_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `family_event_seq` ON `family_event` (`family_id`,`seq`);--> statement-breakpoint
CREATE INDEX `family_event_circle` ON `family_event` (`circle_id`,`at`);--> statement-breakpoint
CREATE TABLE `submission` (
	`key` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`body_hash` text NOT NULL,
	`subject_id` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `referral` (
	`id` text PRIMARY KEY NOT NULL,
	`child_id` text NOT NULL,
	`referred_on` text NOT NULL,
	`source` text,
	`primary_need` text,
	`closed_on` text,
	`closure_reason` text,
	`initial_conference_on` text,
	FOREIGN KEY (`child_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `referral_child_day` ON `referral` (`child_id`,`referred_on`);--> statement-breakpoint
CREATE TABLE `setting` (
	`name` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL,
	`at` integer NOT NULL
) STRICT;
