CREATE TABLE `talk_message` (
	`id` text PRIMARY KEY NOT NULL,
	`family_id` text NOT NULL,
	`circle_id` text NOT NULL,
	`author_id` text NOT NULL,
	`words` text NOT NULL,
	`language` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`family_id`) REFERENCES `family`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`circle_id`) REFERENCES `circle`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`author_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `talk_message_circle` ON `talk_message` (`circle_id`,`at`,`id`);--> statement-breakpoint
CREATE TABLE `talk_read` (
	`message_id` text NOT NULL,
	`person_id` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`message_id`, `person_id`),
	FOREIGN KEY (`message_id`) REFERENCES `talk_message`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `talk_read_person` ON `talk_read` (`person_id`);--> statement-breakpoint
CREATE TABLE `step_ask` (
	`id` text PRIMARY KEY NOT NULL,
	`family_id` text NOT NULL,
	`step_id` text NOT NULL,
	`person_id` text NOT NULL,
	`ask` text NOT NULL,
	`words` text,
	`language` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`family_id`) REFERENCES `family`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`step_id`) REFERENCES `step`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "step_ask_ask" CHECK("step_ask"."ask" in ('need-help', 'no-service', 'going-on'))
) STRICT;
--> statement-breakpoint
CREATE INDEX `step_ask_step` ON `step_ask` (`step_id`,`at`);