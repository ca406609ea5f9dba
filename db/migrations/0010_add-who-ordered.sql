ALTER TABLE `aanwijzing` ADD `afgebouwd_door` text REFERENCES gebruiker(id);--> statement-breakpoint
ALTER TABLE `aanwijzing` ADD `afgebouwd_op` integer;--> statement-breakpoint
ALTER TABLE `agenda` ADD `gestart_door` text REFERENCES gebruiker(id);--> statement-breakpoint
ALTER TABLE `besluit` ADD `vastgelegd_door` text REFERENCES gebruiker(id);--> statement-breakpoint
ALTER TABLE `besluit` ADD `vastgelegd_op` integer;