-- What somebody says to a manager, and what they are answered, is never changed and never removed.
CREATE TRIGGER `complaint_no_update` BEFORE UPDATE ON `complaint`
BEGIN
	SELECT RAISE(ABORT, 'complaint is append-only');
END;
--> statement-breakpoint
CREATE TRIGGER `complaint_no_delete` BEFORE DELETE ON `complaint`
BEGIN
	SELECT RAISE(ABORT, 'complaint is append-only');
END;
--> statement-breakpoint
CREATE TRIGGER `complaint_answer_no_update` BEFORE UPDATE ON `complaint_answer`
BEGIN
	SELECT RAISE(ABORT, 'complaint_answer is append-only');
END;
--> statement-breakpoint
CREATE TRIGGER `complaint_answer_no_delete` BEFORE DELETE ON `complaint_answer`
BEGIN
	SELECT RAISE(ABORT, 'complaint_answer is append-only');
END;
