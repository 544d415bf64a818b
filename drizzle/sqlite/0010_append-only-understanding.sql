-- What a goal means to somebody, and what was heard of it, is never changed and never removed.
CREATE TRIGGER `understanding_no_update` BEFORE UPDATE ON `understanding`
BEGIN
	SELECT RAISE(ABORT, 'understanding is append-only');
END;
--> statement-breakpoint
CREATE TRIGGER `understanding_no_delete` BEFORE DELETE ON `understanding`
BEGIN
	SELECT RAISE(ABORT, 'understanding is append-only');
END;
--> statement-breakpoint
CREATE TRIGGER `understanding_check_no_update` BEFORE UPDATE ON `understanding_check`
BEGIN
	SELECT RAISE(ABORT, 'understanding_check is append-only');
END;
--> statement-breakpoint
CREATE TRIGGER `understanding_check_no_delete` BEFORE DELETE ON `understanding_check`
BEGIN
	SELECT RAISE(ABORT, 'understanding_check is append-only');
END;
