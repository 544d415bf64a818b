-- What a family and its team say to each other, and what stands in the way of a step, is never changed.
CREATE TRIGGER `talk_message_no_update` BEFORE UPDATE ON `talk_message`
BEGIN
	SELECT RAISE(ABORT, 'talk_message is append-only');
END;
--> statement-breakpoint
CREATE TRIGGER `talk_message_no_delete` BEFORE DELETE ON `talk_message`
BEGIN
	SELECT RAISE(ABORT, 'talk_message is append-only');
END;
--> statement-breakpoint
CREATE TRIGGER `talk_read_no_update` BEFORE UPDATE ON `talk_read`
BEGIN
	SELECT RAISE(ABORT, 'talk_read is append-only');
END;
--> statement-breakpoint
CREATE TRIGGER `talk_read_no_delete` BEFORE DELETE ON `talk_read`
BEGIN
	SELECT RAISE(ABORT, 'talk_read is append-only');
END;
--> statement-breakpoint
CREATE TRIGGER `step_ask_no_update` BEFORE UPDATE ON `step_ask`
BEGIN
	SELECT RAISE(ABORT, 'step_ask is append-only');
END;
--> statement-breakpoint
CREATE TRIGGER `step_ask_no_delete` BEFORE DELETE ON `step_ask`
BEGIN
	SELECT RAISE(ABORT, 'step_ask is append-only');
END;
