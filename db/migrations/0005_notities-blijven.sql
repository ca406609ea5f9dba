CREATE TRIGGER notitie_no_update BEFORE UPDATE ON notitie BEGIN
  SELECT RAISE(ABORT, 'a note never changes: what happens to it is added');
END;
--> statement-breakpoint
CREATE TRIGGER notitie_no_delete BEFORE DELETE ON notitie BEGIN
  SELECT RAISE(ABORT, 'a note is resolved, not deleted');
END;
--> statement-breakpoint
CREATE TRIGGER notitie_bericht_no_update BEFORE UPDATE ON notitie_bericht BEGIN
  SELECT RAISE(ABORT, 'what was said in a note never changes');
END;
--> statement-breakpoint
CREATE TRIGGER notitie_bericht_no_delete BEFORE DELETE ON notitie_bericht BEGIN
  SELECT RAISE(ABORT, 'what was said in a note never goes');
END;
