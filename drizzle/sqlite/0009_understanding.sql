CREATE TABLE `understanding` (
	`id` text PRIMARY KEY NOT NULL,
	`family_id` text NOT NULL,
	`goal_id` text NOT NULL,
	`wording_id` text NOT NULL,
	`circle_id` text NOT NULL,
	`person_id` text NOT NULL,
	`answer` text NOT NULL,
	`words` text,
	`language` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`family_id`) REFERENCES `family`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`goal_id`) REFERENCES `goal`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`wording_id`) REFERENCES `goal_wording`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`circle_id`) REFERENCES `circle`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "understanding_answer" CHECK("understanding"."answer" in ('agree', 'not-sure', 'differently'))
) STRICT;
--> statement-breakpoint
CREATE INDEX `understanding_goal` ON `understanding` (`goal_id`,`person_id`,`at`);--> statement-breakpoint
CREATE TABLE `understanding_check` (
	`id` text PRIMARY KEY NOT NULL,
	`understanding_id` text NOT NULL,
	`person_id` text NOT NULL,
	`is_same` integer NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`understanding_id`) REFERENCES `understanding`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `understanding_check_of` ON `understanding_check` (`understanding_id`,`at`);