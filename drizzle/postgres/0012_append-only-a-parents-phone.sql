-- What somebody said, wrote for a meeting or answered after a plan is never changed and never removed.
CREATE TRIGGER "voice_note_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "voice_note"
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER "voice_note_content_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "voice_note_content"
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER "works_for_us_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "works_for_us"
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER "meeting_report_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "meeting_report"
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER "holding_check_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "holding_check"
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
