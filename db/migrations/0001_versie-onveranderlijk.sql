CREATE TRIGGER versie_no_update BEFORE UPDATE ON versie BEGIN
  SELECT RAISE(ABORT, 'a published version never changes');
END;
--> statement-breakpoint
CREATE TRIGGER versie_no_delete BEFORE DELETE ON versie BEGIN
  SELECT RAISE(ABORT, 'a published version never goes');
END;
