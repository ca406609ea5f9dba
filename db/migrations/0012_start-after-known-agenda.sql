PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_opvolging` (
	`agenda_id` text PRIMARY KEY NOT NULL,
	`opvolger_id` text NOT NULL,
	`versie_nummer` integer,
	`formulier_sleutel` text NOT NULL,
	`door` text NOT NULL,
	`op` integer NOT NULL,
	FOREIGN KEY (`agenda_id`) REFERENCES `agenda`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`opvolger_id`) REFERENCES `agenda`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`door`) REFERENCES `gebruiker`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
INSERT INTO `__new_opvolging`("agenda_id", "opvolger_id", "versie_nummer", "formulier_sleutel", "door", "op") SELECT "agenda_id", "opvolger_id", "versie_nummer", "formulier_sleutel", "door", "op" FROM `opvolging`;--> statement-breakpoint
DROP TABLE `opvolging`;--> statement-breakpoint
ALTER TABLE `__new_opvolging` RENAME TO `opvolging`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE UNIQUE INDEX `opvolging_opvolger_id_unique` ON `opvolging` (`opvolger_id`);