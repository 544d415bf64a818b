-- What a family and its team say to each other, and what stands in the way of a step, is never changed.
CREATE TRIGGER "talk_message_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "talk_message"
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER "talk_read_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "talk_read"
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER "step_ask_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "step_ask"
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
