-- What somebody says to a manager, and what they are answered, is never changed and never removed.
CREATE TRIGGER "complaint_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "complaint"
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER "complaint_answer_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "complaint_answer"
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
