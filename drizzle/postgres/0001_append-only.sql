-- What people say, and what the service says about itself, is never changed and never removed.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END;
$$;
--> statement-breakpoint
CREATE TRIGGER "rating_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "rating"
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER "evidence_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "evidence"
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER "step_mark_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "step_mark"
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER "voice_entry_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "voice_entry"
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER "voice_read_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "voice_read"
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER "goal_wording_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "goal_wording"
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER "feedback_answer_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "feedback_answer"
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER "audit_event_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "audit_event"
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER "family_event_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "family_event"
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER "submission_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "submission"
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
