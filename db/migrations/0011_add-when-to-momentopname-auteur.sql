ALTER TABLE `momentopname_auteur` ADD `eerste_op` integer;--> statement-breakpoint
ALTER TABLE `momentopname_auteur` ADD `laatste_op` integer;