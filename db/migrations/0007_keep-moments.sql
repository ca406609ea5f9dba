CREATE TABLE `momentopname` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`agenda_id` text NOT NULL,
	`soort` text NOT NULL,
	`naam` text,
	`gemaakt_op` integer NOT NULL,
	`gemaakt_door` text,
	`log_id` integer NOT NULL,
	`inhoud` text NOT NULL,
	FOREIGN KEY (`agenda_id`) REFERENCES `agenda`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`gemaakt_door`) REFERENCES `gebruiker`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `momentopname_agenda` ON `momentopname` (`agenda_id`,`id`);--> statement-breakpoint
CREATE TABLE `momentopname_auteur` (
	`momentopname_id` integer NOT NULL,
	`gebruiker_id` text NOT NULL,
	PRIMARY KEY(`momentopname_id`, `gebruiker_id`),
	FOREIGN KEY (`momentopname_id`) REFERENCES `momentopname`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`gebruiker_id`) REFERENCES `gebruiker`(`id`) ON UPDATE no action ON DELETE no action
);
