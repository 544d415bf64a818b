-- What a goal means to somebody, and what was heard of it, is never changed and never removed.
CREATE TRIGGER "understanding_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "understanding"
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER "understanding_check_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "understanding_check"
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
