-- What somebody said, wrote for a meeting or answered after a plan is never changed and never removed.
CREATE TRIGGER `voice_note_no_update` BEFORE UPDATE ON `voice_note`
BEGIN
	SELECT RAISE(ABORT, 'voice_note is append-only');
END;
--> statement-breakpoint
CREATE TRIGGER `voice_note_no_delete` BEFORE DELETE ON `voice_note`
BEGIN
	SELECT RAISE(ABORT, 'voice_note is append-only');
END;
--> statement-breakpoint
CREATE TRIGGER `voice_note_content_no_update` BEFORE UPDATE ON `voice_note_content`
BEGIN
	SELECT RAISE(ABORT, 'voice_note_content is append-only');
END;
--> statement-breakpoint
CREATE TRIGGER `voice_note_content_no_delete` BEFORE DELETE ON `voice_note_content`
BEGIN
	SELECT RAISE(ABORT, 'voice_note_content is append-only');
END;
--> statement-breakpoint
CREATE TRIGGER `works_for_us_no_update` BEFORE UPDATE ON `works_for_us`
BEGIN
	SELECT RAISE(ABORT, 'works_for_us is append-only');
END;
--> statement-breakpoint
CREATE TRIGGER `works_for_us_no_delete` BEFORE DELETE ON `works_for_us`
BEGIN
	SELECT RAISE(ABORT, 'works_for_us is append-only');
END;
--> statement-breakpoint
CREATE TRIGGER `meeting_report_no_update` BEFORE UPDATE ON `meeting_report`
BEGIN
	SELECT RAISE(ABORT, 'meeting_report is append-only');
END;
--> statement-breakpoint
CREATE TRIGGER `meeting_report_no_delete` BEFORE DELETE ON `meeting_report`
BEGIN
	SELECT RAISE(ABORT, 'meeting_report is append-only');
END;
--> statement-breakpoint
CREATE TRIGGER `holding_check_no_update` BEFORE UPDATE ON `holding_check`
BEGIN
	SELECT RAISE(ABORT, 'holding_check is append-only');
END;
--> statement-breakpoint
CREATE TRIGGER `holding_check_no_delete` BEFORE DELETE ON `holding_check`
BEGIN
	SELECT RAISE(ABORT, 'holding_check is append-only');
END;
