CREATE TABLE `document_archive` (
	`id` integer PRIMARY KEY NOT NULL,
	`agenda_id` text NOT NULL,
	`data` blob NOT NULL,
	`checksum` integer NOT NULL,
	`auteur_id` text,
	`created_at` integer NOT NULL,
	`archived_at` integer NOT NULL,
	FOREIGN KEY (`agenda_id`) REFERENCES `agenda`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`auteur_id`) REFERENCES `gebruiker`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `document_archive_agenda` ON `document_archive` (`agenda_id`,`id`);--> statement-breakpoint
CREATE TABLE `document_aside` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`agenda_id` text NOT NULL,
	`log_id` integer NOT NULL,
	`soort` text NOT NULL,
	`data` blob NOT NULL,
	`checksum` integer NOT NULL,
	`auteur_id` text,
	`created_at` integer NOT NULL,
	`aside_at` integer NOT NULL,
	`reason` text NOT NULL,
	`handled_at` integer,
	FOREIGN KEY (`agenda_id`) REFERENCES `agenda`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`auteur_id`) REFERENCES `gebruiker`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `document_aside_agenda` ON `document_aside` (`agenda_id`);--> statement-breakpoint
PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_document_snapshot` (
	`agenda_id` text NOT NULL,
	`state` blob NOT NULL,
	`checksum` integer NOT NULL,
	`log_id` integer NOT NULL,
	`created_at` integer NOT NULL,
	PRIMARY KEY(`agenda_id`, `log_id`),
	FOREIGN KEY (`agenda_id`) REFERENCES `agenda`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
INSERT INTO `__new_document_snapshot`("agenda_id", "state", "checksum", "log_id", "created_at") SELECT "agenda_id", "state", "checksum", "log_id", "created_at" FROM `document_snapshot`;--> statement-breakpoint
DROP TABLE `document_snapshot`;--> statement-breakpoint
ALTER TABLE `__new_document_snapshot` RENAME TO `document_snapshot`;--> statement-breakpoint
PRAGMA foreign_keys=ON;