PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_circle` (
	`id` text PRIMARY KEY NOT NULL,
	`family_id` text NOT NULL,
	`kind` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`family_id`) REFERENCES `family`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "circle_kind" CHECK("__new_circle"."kind" in ('whole-plan', 'team', 'parent-and-team', 'young-and-adult', 'chosen', 'managers'))
) STRICT;
--> statement-breakpoint
INSERT INTO `__new_circle`("id", "family_id", "kind", "created_at") SELECT "id", "family_id", "kind", "created_at" FROM `circle`;--> statement-breakpoint
DROP TABLE `circle`;--> statement-breakpoint
ALTER TABLE `__new_circle` RENAME TO `circle`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE INDEX `circle_family` ON `circle` (`family_id`);--> statement-breakpoint
ALTER TABLE `membership` ADD `end_reason` text;