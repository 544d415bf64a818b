CREATE TABLE `voice_note` (
	`id` text PRIMARY KEY NOT NULL,
	`family_id` text NOT NULL,
	`circle_id` text NOT NULL,
	`person_id` text NOT NULL,
	`subject_id` text NOT NULL,
	`seconds` integer NOT NULL,
	`media_type` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`family_id`) REFERENCES `family`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`circle_id`) REFERENCES `circle`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `voice_note_subject` ON `voice_note` (`subject_id`);--> statement-breakpoint
CREATE TABLE `voice_note_content` (
	`voice_note_id` text PRIMARY KEY NOT NULL,
	`content` blob NOT NULL,
	FOREIGN KEY (`voice_note_id`) REFERENCES `voice_note`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `voice_draft` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`goal_id` text NOT NULL,
	`seconds` integer NOT NULL,
	`media_type` text NOT NULL,
	`content` blob NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`goal_id`) REFERENCES `goal`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `voice_draft_person` ON `voice_draft` (`person_id`);--> statement-breakpoint
CREATE INDEX `voice_draft_at` ON `voice_draft` (`at`);--> statement-breakpoint
CREATE TABLE `works_for_us` (
	`id` text PRIMARY KEY NOT NULL,
	`family_id` text NOT NULL,
	`circle_id` text NOT NULL,
	`person_id` text NOT NULL,
	`words` text NOT NULL,
	`language` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`family_id`) REFERENCES `family`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`circle_id`) REFERENCES `circle`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `works_for_us_family` ON `works_for_us` (`family_id`,`at`);--> statement-breakpoint
CREATE TABLE `meeting_report` (
	`id` text PRIMARY KEY NOT NULL,
	`family_id` text NOT NULL,
	`meeting_id` text NOT NULL,
	`circle_id` text NOT NULL,
	`author_id` text NOT NULL,
	`words` text NOT NULL,
	`language` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`family_id`) REFERENCES `family`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`meeting_id`) REFERENCES `meeting`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`circle_id`) REFERENCES `circle`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`author_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `meeting_report_meeting` ON `meeting_report` (`meeting_id`,`at`);--> statement-breakpoint
CREATE TABLE `holding_check` (
	`id` text PRIMARY KEY NOT NULL,
	`family_id` text NOT NULL,
	`plan_id` text NOT NULL,
	`circle_id` text NOT NULL,
	`person_id` text NOT NULL,
	`month` integer NOT NULL,
	`answer` text NOT NULL,
	`words` text,
	`language` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`family_id`) REFERENCES `family`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`plan_id`) REFERENCES `plan`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`circle_id`) REFERENCES `circle`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "holding_check_answer" CHECK("holding_check"."answer" in ('holding', 'slipping', 'not-say'))
) STRICT;
--> statement-breakpoint
CREATE INDEX `holding_check_plan` ON `holding_check` (`plan_id`,`at`);--> statement-breakpoint
ALTER TABLE `plan` ADD `if_things_slip` text;--> statement-breakpoint
ALTER TABLE `plan` ADD `if_things_slip_language` text;--> statement-breakpoint
ALTER TABLE `rating` ADD `helped` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `rating` ADD `in_the_way` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `rating` ADD `together_with_id` text REFERENCES person(id);