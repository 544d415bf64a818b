CREATE TABLE "family" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"event_seq" bigint NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "person" (
	"id" uuid PRIMARY KEY NOT NULL,
	"role" text NOT NULL,
	"name" text,
	"agency" text,
	"born_on" date,
	"died_on" date,
	"language" text,
	"local_id" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "person_role" CHECK ("person"."role" in ('parent', 'young-person', 'network', 'key-worker', 'agency-member', 'chair', 'supervisor', 'evaluator', 'administrator'))
);
--> statement-breakpoint
CREATE TABLE "contact" (
	"id" uuid PRIMARY KEY NOT NULL,
	"person_id" uuid NOT NULL,
	"channel" text NOT NULL,
	"address" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "contact_channel" CHECK ("contact"."channel" in ('sms', 'email'))
);
--> statement-breakpoint
CREATE TABLE "membership" (
	"id" uuid PRIMARY KEY NOT NULL,
	"family_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"part" text NOT NULL,
	"is_lead" boolean NOT NULL,
	"since" date NOT NULL,
	"until" date,
	CONSTRAINT "membership_part" CHECK ("membership"."part" in ('child', 'mother', 'father', 'carer', 'step-parent', 'grandparent', 'relative', 'friend', 'key-worker', 'social-worker', 'school', 'health-visitor', 'doctor', 'housing', 'police', 'youth-worker', 'chair', 'supervisor'))
);
--> statement-breakpoint
CREATE TABLE "circle" (
	"id" uuid PRIMARY KEY NOT NULL,
	"family_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "circle_kind" CHECK ("circle"."kind" in ('whole-plan', 'team', 'parent-and-team', 'young-and-adult', 'chosen'))
);
--> statement-breakpoint
CREATE TABLE "circle_member" (
	"circle_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"added_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "circle_member_pk" PRIMARY KEY("circle_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "plan" (
	"id" uuid PRIMARY KEY NOT NULL,
	"family_id" uuid NOT NULL,
	"circle_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"starts_on" date NOT NULL,
	"conference_on" date,
	"published_at" timestamp (3) with time zone,
	"closed_on" date,
	"close_reason" text,
	"replaces_plan_id" uuid,
	"why_worried" text,
	"what_if_nothing_changes" text,
	"what_is_different_this_time" text,
	"hold_days" integer NOT NULL,
	"unheard_days" integer NOT NULL,
	"created_by_id" uuid,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "plan_kind" CHECK ("plan"."kind" in ('early-help', 'child-in-need', 'child-protection')),
	CONSTRAINT "plan_close_reason" CHECK ("plan"."close_reason" in ('goals-met', 'stepped-up', 'stepped-down', 'moved-away', 'family-asked', 'child-died', 'other'))
);
--> statement-breakpoint
CREATE TABLE "plan_child" (
	"plan_id" uuid NOT NULL,
	"child_id" uuid NOT NULL,
	CONSTRAINT "plan_child_pk" PRIMARY KEY("plan_id","child_id")
);
--> statement-breakpoint
CREATE TABLE "strength" (
	"id" uuid PRIMARY KEY NOT NULL,
	"family_id" uuid NOT NULL,
	"plan_id" uuid NOT NULL,
	"circle_id" uuid NOT NULL,
	"author_id" uuid NOT NULL,
	"words" text NOT NULL,
	"language" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "goal" (
	"id" uuid PRIMARY KEY NOT NULL,
	"family_id" uuid NOT NULL,
	"plan_id" uuid NOT NULL,
	"circle_id" uuid NOT NULL,
	"owner" text NOT NULL,
	"added_by_id" uuid NOT NULL,
	"closed_on" date,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "goal_owner" CHECK ("goal"."owner" in ('family', 'team', 'child', 'court'))
);
--> statement-breakpoint
CREATE TABLE "goal_child" (
	"goal_id" uuid NOT NULL,
	"child_id" uuid NOT NULL,
	CONSTRAINT "goal_child_pk" PRIMARY KEY("goal_id","child_id")
);
--> statement-breakpoint
CREATE TABLE "goal_wording" (
	"id" uuid PRIMARY KEY NOT NULL,
	"goal_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"language" text NOT NULL,
	"plain" text NOT NULL,
	"formal" text NOT NULL,
	"why" text NOT NULL,
	"help" text NOT NULL,
	"know" text NOT NULL,
	"anchor_0" text NOT NULL,
	"anchor_5" text NOT NULL,
	"anchor_10" text NOT NULL,
	"author_id" uuid NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "step" (
	"id" uuid PRIMARY KEY NOT NULL,
	"family_id" uuid NOT NULL,
	"goal_id" uuid NOT NULL,
	"circle_id" uuid NOT NULL,
	"owner_id" uuid NOT NULL,
	"words" text NOT NULL,
	"language" text NOT NULL,
	"due_on" date NOT NULL,
	"created_by_id" uuid NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "meeting" (
	"id" uuid PRIMARY KEY NOT NULL,
	"family_id" uuid NOT NULL,
	"plan_id" uuid,
	"circle_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"on_day" date NOT NULL,
	"starts_at" text,
	"place" text,
	"held_on" date,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "meeting_kind" CHECK ("meeting"."kind" in ('team-around-the-family', 'child-in-need-review', 'core-group', 'initial-conference', 'review-conference', 'visit'))
);
--> statement-breakpoint
CREATE TABLE "translation" (
	"id" uuid PRIMARY KEY NOT NULL,
	"family_id" uuid NOT NULL,
	"subject_id" uuid NOT NULL,
	"language" text NOT NULL,
	"words" jsonb NOT NULL,
	"origin" text NOT NULL,
	"made_by" text NOT NULL,
	"checked_by" text,
	"checked_at" timestamp (3) with time zone,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "translation_origin" CHECK ("translation"."origin" in ('machine', 'person'))
);
--> statement-breakpoint
CREATE TABLE "rating_round" (
	"id" uuid PRIMARY KEY NOT NULL,
	"family_id" uuid NOT NULL,
	"goal_id" uuid NOT NULL,
	"opens_at" timestamp (3) with time zone NOT NULL,
	"closes_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "rating_round_rater" (
	"round_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	CONSTRAINT "rating_round_rater_pk" PRIMARY KEY("round_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "rating" (
	"id" uuid PRIMARY KEY NOT NULL,
	"family_id" uuid NOT NULL,
	"goal_id" uuid NOT NULL,
	"round_id" uuid NOT NULL,
	"circle_id" uuid NOT NULL,
	"rater_id" uuid NOT NULL,
	"rater_kind" text NOT NULL,
	"level" integer,
	"note" text,
	"note_language" text,
	"how_they_know" text,
	"on_day" date NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "rating_rater_kind" CHECK ("rating"."rater_kind" in ('child', 'parent', 'network', 'team'))
);
--> statement-breakpoint
CREATE TABLE "evidence" (
	"id" uuid PRIMARY KEY NOT NULL,
	"family_id" uuid NOT NULL,
	"goal_id" uuid NOT NULL,
	"circle_id" uuid NOT NULL,
	"author_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"source" text NOT NULL,
	"child_seen" boolean NOT NULL,
	"is_childs_experience" boolean NOT NULL,
	"words" text NOT NULL,
	"language" text NOT NULL,
	"on_day" date NOT NULL,
	"corrects_id" uuid,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "evidence_kind" CHECK ("evidence"."kind" in ('done', 'different')),
	CONSTRAINT "evidence_source" CHECK ("evidence"."source" in ('saw', 'heard', 'was-told', 'document'))
);
--> statement-breakpoint
CREATE TABLE "step_mark" (
	"id" uuid PRIMARY KEY NOT NULL,
	"family_id" uuid NOT NULL,
	"step_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"is_done" boolean NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "voice_entry" (
	"id" uuid PRIMARY KEY NOT NULL,
	"family_id" uuid NOT NULL,
	"author_id" uuid NOT NULL,
	"circle_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"feeling" integer,
	"words" text NOT NULL,
	"language" text NOT NULL,
	"limits_version" integer NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "voice_entry_kind" CHECK ("voice_entry"."kind" in ('good-thing', 'worry', 'wish', 'feeling'))
);
--> statement-breakpoint
CREATE TABLE "voice_read" (
	"entry_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "voice_read_pk" PRIMARY KEY("entry_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "feedback_round" (
	"id" uuid PRIMARY KEY NOT NULL,
	"questions" jsonb NOT NULL,
	"opens_on" date NOT NULL,
	"closes_on" date NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "feedback_invite" (
	"round_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"plan_kind" text NOT NULL,
	"has_answered" boolean NOT NULL,
	CONSTRAINT "feedback_invite_pk" PRIMARY KEY("round_id","person_id"),
	CONSTRAINT "feedback_invite_plan_kind" CHECK ("feedback_invite"."plan_kind" in ('early-help', 'child-in-need', 'child-protection'))
);
--> statement-breakpoint
CREATE TABLE "feedback_answer" (
	"id" uuid PRIMARY KEY NOT NULL,
	"round_id" uuid NOT NULL,
	"plan_kind" text NOT NULL,
	"rater_kind" text NOT NULL,
	"levels" jsonb NOT NULL,
	"words" text,
	"language" text NOT NULL,
	CONSTRAINT "feedback_answer_plan_kind" CHECK ("feedback_answer"."plan_kind" in ('early-help', 'child-in-need', 'child-protection')),
	CONSTRAINT "feedback_answer_rater_kind" CHECK ("feedback_answer"."rater_kind" in ('child', 'parent', 'network', 'team'))
);
--> statement-breakpoint
CREATE TABLE "invitation" (
	"id" uuid PRIMARY KEY NOT NULL,
	"person_id" uuid NOT NULL,
	"family_id" uuid NOT NULL,
	"created_by_id" uuid NOT NULL,
	"token_hash" text NOT NULL,
	"code_hash" text NOT NULL,
	"is_in_person" boolean NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"used_at" timestamp (3) with time zone,
	"revoked_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "one_time_code" (
	"id" uuid PRIMARY KEY NOT NULL,
	"person_id" uuid,
	"invitation_id" uuid,
	"browser_hash" text NOT NULL,
	"code_hash" text NOT NULL,
	"tries" integer NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"used_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "session" (
	"id" text PRIMARY KEY NOT NULL,
	"person_id" uuid NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"last_seen_at" timestamp (3) with time zone NOT NULL,
	"idle_seconds" integer NOT NULL,
	"ends_at" timestamp (3) with time zone NOT NULL,
	"revoked_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "message" (
	"id" uuid PRIMARY KEY NOT NULL,
	"person_id" uuid NOT NULL,
	"channel" text NOT NULL,
	"address" text NOT NULL,
	"body" text NOT NULL,
	"language" text NOT NULL,
	"state" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"sent_at" timestamp (3) with time zone,
	CONSTRAINT "message_channel" CHECK ("message"."channel" in ('sms', 'email')),
	CONSTRAINT "message_state" CHECK ("message"."state" in ('waiting', 'sent', 'failed'))
);
--> statement-breakpoint
CREATE TABLE "audit_event" (
	"id" uuid PRIMARY KEY NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"actor_id" uuid,
	"family_id" uuid,
	"action" text NOT NULL,
	"subject_id" text
);
--> statement-breakpoint
CREATE TABLE "family_event" (
	"id" uuid PRIMARY KEY NOT NULL,
	"family_id" uuid NOT NULL,
	"seq" bigint NOT NULL,
	"kind" text NOT NULL,
	"circle_id" uuid NOT NULL,
	"actor_id" uuid,
	"subject_id" uuid,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "submission" (
	"key" uuid PRIMARY KEY NOT NULL,
	"person_id" uuid NOT NULL,
	"body_hash" text NOT NULL,
	"subject_id" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "referral" (
	"id" uuid PRIMARY KEY NOT NULL,
	"child_id" uuid NOT NULL,
	"referred_on" date NOT NULL,
	"source" text,
	"primary_need" text,
	"closed_on" date,
	"closure_reason" text,
	"initial_conference_on" date
);
--> statement-breakpoint
CREATE TABLE "setting" (
	"name" text PRIMARY KEY NOT NULL,
	"value" jsonb NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "contact" ADD CONSTRAINT "contact_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "membership" ADD CONSTRAINT "membership_family_id_family_id_fk" FOREIGN KEY ("family_id") REFERENCES "public"."family"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "membership" ADD CONSTRAINT "membership_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "circle" ADD CONSTRAINT "circle_family_id_family_id_fk" FOREIGN KEY ("family_id") REFERENCES "public"."family"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "circle_member" ADD CONSTRAINT "circle_member_circle_id_circle_id_fk" FOREIGN KEY ("circle_id") REFERENCES "public"."circle"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "circle_member" ADD CONSTRAINT "circle_member_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan" ADD CONSTRAINT "plan_family_id_family_id_fk" FOREIGN KEY ("family_id") REFERENCES "public"."family"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan" ADD CONSTRAINT "plan_circle_id_circle_id_fk" FOREIGN KEY ("circle_id") REFERENCES "public"."circle"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan" ADD CONSTRAINT "plan_created_by_id_person_id_fk" FOREIGN KEY ("created_by_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_child" ADD CONSTRAINT "plan_child_plan_id_plan_id_fk" FOREIGN KEY ("plan_id") REFERENCES "public"."plan"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_child" ADD CONSTRAINT "plan_child_child_id_person_id_fk" FOREIGN KEY ("child_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "strength" ADD CONSTRAINT "strength_family_id_family_id_fk" FOREIGN KEY ("family_id") REFERENCES "public"."family"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "strength" ADD CONSTRAINT "strength_plan_id_plan_id_fk" FOREIGN KEY ("plan_id") REFERENCES "public"."plan"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "strength" ADD CONSTRAINT "strength_circle_id_circle_id_fk" FOREIGN KEY ("circle_id") REFERENCES "public"."circle"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "strength" ADD CONSTRAINT "strength_author_id_person_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "goal" ADD CONSTRAINT "goal_family_id_family_id_fk" FOREIGN KEY ("family_id") REFERENCES "public"."family"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "goal" ADD CONSTRAINT "goal_plan_id_plan_id_fk" FOREIGN KEY ("plan_id") REFERENCES "public"."plan"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "goal" ADD CONSTRAINT "goal_circle_id_circle_id_fk" FOREIGN KEY ("circle_id") REFERENCES "public"."circle"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "goal" ADD CONSTRAINT "goal_added_by_id_person_id_fk" FOREIGN KEY ("added_by_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "goal_child" ADD CONSTRAINT "goal_child_goal_id_goal_id_fk" FOREIGN KEY ("goal_id") REFERENCES "public"."goal"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "goal_child" ADD CONSTRAINT "goal_child_child_id_person_id_fk" FOREIGN KEY ("child_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "goal_wording" ADD CONSTRAINT "goal_wording_goal_id_goal_id_fk" FOREIGN KEY ("goal_id") REFERENCES "public"."goal"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "goal_wording" ADD CONSTRAINT "goal_wording_author_id_person_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "step" ADD CONSTRAINT "step_family_id_family_id_fk" FOREIGN KEY ("family_id") REFERENCES "public"."family"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "step" ADD CONSTRAINT "step_goal_id_goal_id_fk" FOREIGN KEY ("goal_id") REFERENCES "public"."goal"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "step" ADD CONSTRAINT "step_circle_id_circle_id_fk" FOREIGN KEY ("circle_id") REFERENCES "public"."circle"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "step" ADD CONSTRAINT "step_owner_id_person_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "step" ADD CONSTRAINT "step_created_by_id_person_id_fk" FOREIGN KEY ("created_by_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting" ADD CONSTRAINT "meeting_family_id_family_id_fk" FOREIGN KEY ("family_id") REFERENCES "public"."family"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting" ADD CONSTRAINT "meeting_plan_id_plan_id_fk" FOREIGN KEY ("plan_id") REFERENCES "public"."plan"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting" ADD CONSTRAINT "meeting_circle_id_circle_id_fk" FOREIGN KEY ("circle_id") REFERENCES "public"."circle"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "translation" ADD CONSTRAINT "translation_family_id_family_id_fk" FOREIGN KEY ("family_id") REFERENCES "public"."family"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rating_round" ADD CONSTRAINT "rating_round_family_id_family_id_fk" FOREIGN KEY ("family_id") REFERENCES "public"."family"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rating_round" ADD CONSTRAINT "rating_round_goal_id_goal_id_fk" FOREIGN KEY ("goal_id") REFERENCES "public"."goal"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rating_round_rater" ADD CONSTRAINT "rating_round_rater_round_id_rating_round_id_fk" FOREIGN KEY ("round_id") REFERENCES "public"."rating_round"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rating_round_rater" ADD CONSTRAINT "rating_round_rater_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rating" ADD CONSTRAINT "rating_family_id_family_id_fk" FOREIGN KEY ("family_id") REFERENCES "public"."family"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rating" ADD CONSTRAINT "rating_goal_id_goal_id_fk" FOREIGN KEY ("goal_id") REFERENCES "public"."goal"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rating" ADD CONSTRAINT "rating_round_id_rating_round_id_fk" FOREIGN KEY ("round_id") REFERENCES "public"."rating_round"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rating" ADD CONSTRAINT "rating_circle_id_circle_id_fk" FOREIGN KEY ("circle_id") REFERENCES "public"."circle"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rating" ADD CONSTRAINT "rating_rater_id_person_id_fk" FOREIGN KEY ("rater_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_family_id_family_id_fk" FOREIGN KEY ("family_id") REFERENCES "public"."family"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_goal_id_goal_id_fk" FOREIGN KEY ("goal_id") REFERENCES "public"."goal"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_circle_id_circle_id_fk" FOREIGN KEY ("circle_id") REFERENCES "public"."circle"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_author_id_person_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "step_mark" ADD CONSTRAINT "step_mark_family_id_family_id_fk" FOREIGN KEY ("family_id") REFERENCES "public"."family"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "step_mark" ADD CONSTRAINT "step_mark_step_id_step_id_fk" FOREIGN KEY ("step_id") REFERENCES "public"."step"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "step_mark" ADD CONSTRAINT "step_mark_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "voice_entry" ADD CONSTRAINT "voice_entry_family_id_family_id_fk" FOREIGN KEY ("family_id") REFERENCES "public"."family"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "voice_entry" ADD CONSTRAINT "voice_entry_author_id_person_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "voice_entry" ADD CONSTRAINT "voice_entry_circle_id_circle_id_fk" FOREIGN KEY ("circle_id") REFERENCES "public"."circle"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "voice_read" ADD CONSTRAINT "voice_read_entry_id_voice_entry_id_fk" FOREIGN KEY ("entry_id") REFERENCES "public"."voice_entry"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "voice_read" ADD CONSTRAINT "voice_read_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "feedback_invite" ADD CONSTRAINT "feedback_invite_round_id_feedback_round_id_fk" FOREIGN KEY ("round_id") REFERENCES "public"."feedback_round"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "feedback_invite" ADD CONSTRAINT "feedback_invite_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "feedback_answer" ADD CONSTRAINT "feedback_answer_round_id_feedback_round_id_fk" FOREIGN KEY ("round_id") REFERENCES "public"."feedback_round"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_family_id_family_id_fk" FOREIGN KEY ("family_id") REFERENCES "public"."family"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_created_by_id_person_id_fk" FOREIGN KEY ("created_by_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "one_time_code" ADD CONSTRAINT "one_time_code_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "one_time_code" ADD CONSTRAINT "one_time_code_invitation_id_invitation_id_fk" FOREIGN KEY ("invitation_id") REFERENCES "public"."invitation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session" ADD CONSTRAINT "session_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "message" ADD CONSTRAINT "message_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "audit_event" ADD CONSTRAINT "audit_event_actor_id_person_id_fk" FOREIGN KEY ("actor_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "audit_event" ADD CONSTRAINT "audit_event_family_id_family_id_fk" FOREIGN KEY ("family_id") REFERENCES "public"."family"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "family_event" ADD CONSTRAINT "family_event_family_id_family_id_fk" FOREIGN KEY ("family_id") REFERENCES "public"."family"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "family_event" ADD CONSTRAINT "family_event_circle_id_circle_id_fk" FOREIGN KEY ("circle_id") REFERENCES "public"."circle"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "family_event" ADD CONSTRAINT "family_event_actor_id_person_id_fk" FOREIGN KEY ("actor_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "submission" ADD CONSTRAINT "submission_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "referral" ADD CONSTRAINT "referral_child_id_person_id_fk" FOREIGN KEY ("child_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "person_local_id" ON "person" USING btree ("local_id");--> statement-breakpoint
CREATE UNIQUE INDEX "contact_person_channel" ON "contact" USING btree ("person_id","channel");--> statement-breakpoint
CREATE INDEX "contact_address" ON "contact" USING btree ("address");--> statement-breakpoint
CREATE INDEX "membership_family" ON "membership" USING btree ("family_id");--> statement-breakpoint
CREATE INDEX "membership_person" ON "membership" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "circle_family" ON "circle" USING btree ("family_id");--> statement-breakpoint
CREATE INDEX "circle_member_person" ON "circle_member" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "plan_family" ON "plan" USING btree ("family_id");--> statement-breakpoint
CREATE INDEX "plan_child_child" ON "plan_child" USING btree ("child_id");--> statement-breakpoint
CREATE INDEX "strength_plan" ON "strength" USING btree ("plan_id");--> statement-breakpoint
CREATE INDEX "goal_plan" ON "goal" USING btree ("plan_id");--> statement-breakpoint
CREATE UNIQUE INDEX "goal_wording_version" ON "goal_wording" USING btree ("goal_id","version");--> statement-breakpoint
CREATE INDEX "step_goal" ON "step" USING btree ("goal_id");--> statement-breakpoint
CREATE INDEX "step_owner" ON "step" USING btree ("owner_id");--> statement-breakpoint
CREATE INDEX "meeting_family" ON "meeting" USING btree ("family_id","on_day");--> statement-breakpoint
CREATE INDEX "translation_subject" ON "translation" USING btree ("subject_id","language");--> statement-breakpoint
CREATE INDEX "rating_round_goal" ON "rating_round" USING btree ("goal_id","opens_at");--> statement-breakpoint
CREATE INDEX "rating_goal_rater" ON "rating" USING btree ("goal_id","rater_id","at");--> statement-breakpoint
CREATE INDEX "rating_family" ON "rating" USING btree ("family_id","at");--> statement-breakpoint
CREATE INDEX "evidence_goal" ON "evidence" USING btree ("goal_id","at");--> statement-breakpoint
CREATE INDEX "step_mark_step" ON "step_mark" USING btree ("step_id","at");--> statement-breakpoint
CREATE INDEX "voice_entry_circle" ON "voice_entry" USING btree ("circle_id","at");--> statement-breakpoint
CREATE INDEX "voice_entry_author" ON "voice_entry" USING btree ("author_id","at");--> statement-breakpoint
CREATE INDEX "feedback_invite_person" ON "feedback_invite" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "feedback_answer_round" ON "feedback_answer" USING btree ("round_id");--> statement-breakpoint
CREATE UNIQUE INDEX "invitation_token" ON "invitation" USING btree ("token_hash");--> statement-breakpoint
CREATE UNIQUE INDEX "invitation_code" ON "invitation" USING btree ("code_hash");--> statement-breakpoint
CREATE INDEX "invitation_family" ON "invitation" USING btree ("family_id");--> statement-breakpoint
CREATE INDEX "one_time_code_browser" ON "one_time_code" USING btree ("browser_hash");--> statement-breakpoint
CREATE INDEX "one_time_code_person" ON "one_time_code" USING btree ("person_id","created_at");--> statement-breakpoint
CREATE INDEX "session_person" ON "session" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "message_created" ON "message" USING btree ("created_at");--> statement-breakpoint
CREATE INDEX "audit_event_family" ON "audit_event" USING btree ("family_id","at");--> statement-breakpoint
CREATE UNIQUE INDEX "family_event_seq" ON "family_event" USING btree ("family_id","seq");--> statement-breakpoint
CREATE INDEX "family_event_circle" ON "family_event" USING btree ("circle_id","at");--> statement-breakpoint
CREATE UNIQUE INDEX "referral_child_day" ON "referral" USING btree ("child_id","referred_on");