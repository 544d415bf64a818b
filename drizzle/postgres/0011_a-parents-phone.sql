CREATE TABLE "voice_note" (
	"id" uuid PRIMARY KEY NOT NULL,
	"family_id" uuid NOT NULL,
	"circle_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"subject_id" uuid NOT NULL,
	"seconds" integer NOT NULL,
	"media_type" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "voice_note_content" (
	"voice_note_id" uuid PRIMARY KEY NOT NULL,
	"content" "bytea" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "voice_draft" (
	"id" uuid PRIMARY KEY NOT NULL,
	"person_id" uuid NOT NULL,
	"goal_id" uuid NOT NULL,
	"seconds" integer NOT NULL,
	"media_type" text NOT NULL,
	"content" "bytea" NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "works_for_us" (
	"id" uuid PRIMARY KEY NOT NULL,
	"family_id" uuid NOT NULL,
	"circle_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"words" text NOT NULL,
	"language" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "meeting_report" (
	"id" uuid PRIMARY KEY NOT NULL,
	"family_id" uuid NOT NULL,
	"meeting_id" uuid NOT NULL,
	"circle_id" uuid NOT NULL,
	"author_id" uuid NOT NULL,
	"words" text NOT NULL,
	"language" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "holding_check" (
	"id" uuid PRIMARY KEY NOT NULL,
	"family_id" uuid NOT NULL,
	"plan_id" uuid NOT NULL,
	"circle_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"month" integer NOT NULL,
	"answer" text NOT NULL,
	"words" text,
	"language" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "holding_check_answer" CHECK ("holding_check"."answer" in ('holding', 'slipping', 'not-say'))
);
--> statement-breakpoint
ALTER TABLE "plan" ADD COLUMN "if_things_slip" text;--> statement-breakpoint
ALTER TABLE "plan" ADD COLUMN "if_things_slip_language" text;--> statement-breakpoint
ALTER TABLE "rating" ADD COLUMN "helped" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "rating" ADD COLUMN "in_the_way" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "rating" ADD COLUMN "together_with_id" uuid;--> statement-breakpoint
ALTER TABLE "voice_note" ADD CONSTRAINT "voice_note_family_id_family_id_fk" FOREIGN KEY ("family_id") REFERENCES "public"."family"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "voice_note" ADD CONSTRAINT "voice_note_circle_id_circle_id_fk" FOREIGN KEY ("circle_id") REFERENCES "public"."circle"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "voice_note" ADD CONSTRAINT "voice_note_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "voice_note_content" ADD CONSTRAINT "voice_note_content_voice_note_id_voice_note_id_fk" FOREIGN KEY ("voice_note_id") REFERENCES "public"."voice_note"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "voice_draft" ADD CONSTRAINT "voice_draft_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "voice_draft" ADD CONSTRAINT "voice_draft_goal_id_goal_id_fk" FOREIGN KEY ("goal_id") REFERENCES "public"."goal"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "works_for_us" ADD CONSTRAINT "works_for_us_family_id_family_id_fk" FOREIGN KEY ("family_id") REFERENCES "public"."family"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "works_for_us" ADD CONSTRAINT "works_for_us_circle_id_circle_id_fk" FOREIGN KEY ("circle_id") REFERENCES "public"."circle"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "works_for_us" ADD CONSTRAINT "works_for_us_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_report" ADD CONSTRAINT "meeting_report_family_id_family_id_fk" FOREIGN KEY ("family_id") REFERENCES "public"."family"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_report" ADD CONSTRAINT "meeting_report_meeting_id_meeting_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."meeting"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_report" ADD CONSTRAINT "meeting_report_circle_id_circle_id_fk" FOREIGN KEY ("circle_id") REFERENCES "public"."circle"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_report" ADD CONSTRAINT "meeting_report_author_id_person_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "holding_check" ADD CONSTRAINT "holding_check_family_id_family_id_fk" FOREIGN KEY ("family_id") REFERENCES "public"."family"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "holding_check" ADD CONSTRAINT "holding_check_plan_id_plan_id_fk" FOREIGN KEY ("plan_id") REFERENCES "public"."plan"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "holding_check" ADD CONSTRAINT "holding_check_circle_id_circle_id_fk" FOREIGN KEY ("circle_id") REFERENCES "public"."circle"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "holding_check" ADD CONSTRAINT "holding_check_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "voice_note_subject" ON "voice_note" USING btree ("subject_id");--> statement-breakpoint
CREATE INDEX "voice_draft_person" ON "voice_draft" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "voice_draft_at" ON "voice_draft" USING btree ("at");--> statement-breakpoint
CREATE INDEX "works_for_us_family" ON "works_for_us" USING btree ("family_id","at");--> statement-breakpoint
CREATE INDEX "meeting_report_meeting" ON "meeting_report" USING btree ("meeting_id","at");--> statement-breakpoint
CREATE INDEX "holding_check_plan" ON "holding_check" USING btree ("plan_id","at");--> statement-breakpoint
ALTER TABLE "rating" ADD CONSTRAINT "rating_together_with_id_person_id_fk" FOREIGN KEY ("together_with_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;