-- What people say, and what the service says about itself, is never changed and never removed.
CREATE TRIGGER `rating_no_update` BEFORE UPDATE ON `rating`
BEGIN
	SELECT RAISE(ABORT, 'rating is append-only');
END;
--> statement-breakpoint
CREATE TRIGGER `rating_no_delete` BEFORE DELETE ON `rating`
BEGIN
	SELECT RAISE(ABORT, 'rating is append-only');
END;
--> statement-breakpoint
CREATE TRIGGER `evidence_no_update` BEFORE UPDATE ON `evidence`
BEGIN
	SELECT RAISE(ABORT, 'evidence is append-only');
END;
--> statement-breakpoint
CREATE TRIGGER `evidence_no_delete` BEFORE DELETE ON `evidence`
BEGIN
	SELECT RAISE(ABORT, 'evidence is append-only');
END;
--> statement-breakpoint
CREATE TRIGGER `step_mark_no_update` BEFORE UPDATE ON `step_mark`
BEGIN
	SELECT RAISE(ABORT, 'step_mark is append-only');
END;
--> statement-breakpoint
CREATE TRIGGER `step_mark_no_delete` BEFORE DELETE ON `step_mark`
BEGIN
	SELECT RAISE(ABORT, 'step_mark is append-only');
END;
--> statement-breakpoint
CREATE TRIGGER `voice_entry_no_update` BEFORE UPDATE ON `voice_entry`
BEGIN
	SELECT RAISE(ABORT, 'voice_entry is append-only');
END;
--> statement-breakpoint
CREATE TRIGGER `voice_entry_no_delete` BEFORE DELETE ON `voice_entry`
BEGIN
	SELECT RAISE(ABORT, 'voice_entry is append-only');
END;
--> statement-breakpoint
CREATE TRIGGER `voice_read_no_update` BEFORE UPDATE ON `voice_read`
BEGIN
	SELECT RAISE(ABORT, 'voice_read is append-only');
END;
--> statement-breakpoint
CREATE TRIGGER `voice_read_no_delete` BEFORE DELETE ON `voice_read`
BEGIN
	SELECT RAISE(ABORT, 'voice_read is append-only');
END;
--> statement-breakpoint
CREATE TRIGGER `goal_wording_no_update` BEFORE UPDATE ON `goal_wording`
BEGIN
	SELECT RAISE(ABORT, 'goal_wording is append-only');
END;
--> statement-breakpoint
CREATE TRIGGER `goal_wording_no_delete` BEFORE DELETE ON `goal_wording`
BEGIN
	SELECT RAISE(ABORT, 'goal_wording is append-only');
END;
--> statement-breakpoint
CREATE TRIGGER `feedback_answer_no_update` BEFORE UPDATE ON `feedback_answer`
BEGIN
	SELECT RAISE(ABORT, 'feedback_answer is append-only');
END;
--> statement-breakpoint
CREATE TRIGGER `feedback_answer_no_delete` BEFORE DELETE ON `feedback_answer`
BEGIN
	SELECT RAISE(ABORT, 'feedback_answer is append-only');
END;
--> statement-breakpoint
CREATE TRIGGER `audit_event_no_update` BEFORE UPDATE ON `audit_event`
BEGIN
	SELECT RAISE(ABORT, 'audit_event is append-only');
END;
--> statement-breakpoint
CREATE TRIGGER `audit_event_no_delete` BEFORE DELETE ON `audit_event`
BEGIN
	SELECT RAISE(ABORT, 'audit_event is append-only');
END;
--> statement-breakpoint
CREATE TRIGGER `family_event_no_update` BEFORE UPDATE ON `family_event`
BEGIN
	SELECT RAISE(ABORT, 'family_event is append-only');
END;
--> statement-breakpoint
CREATE TRIGGER `family_event_no_delete` BEFORE DELETE ON `family_event`
BEGIN
	SELECT RAISE(ABORT, 'family_event is append-only');
END;
--> statement-breakpoint
CREATE TRIGGER `submission_no_update` BEFORE UPDATE ON `submission`
BEGIN
	SELECT RAISE(ABORT, 'submission is append-only');
END;
--> statement-breakpoint
CREATE TRIGGER `submission_no_delete` BEFORE DELETE ON `submission`
BEGIN
	SELECT RAISE(ABORT, 'submission is append-only');
END;
