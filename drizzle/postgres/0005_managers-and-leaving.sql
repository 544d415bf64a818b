ALTER TABLE "circle" DROP CONSTRAINT "circle_kind";--> statement-breakpoint
ALTER TABLE "membership" ADD COLUMN "end_reason" text;--> statement-breakpoint
ALTER TABLE "circle" ADD CONSTRAINT "circle_kind" CHECK ("circle"."kind" in ('whole-plan', 'team', 'parent-and-team', 'young-and-adult', 'chosen', 'managers'));