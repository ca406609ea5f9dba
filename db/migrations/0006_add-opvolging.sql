CREATE TABLE `opvolging` (
	`agenda_id` text PRIMARY KEY NOT NULL,
	`opvolger_id` text NOT NULL,
	`versie_nummer` integer NOT NULL,
	`formulier_sleutel` text NOT NULL,
	`door` text NOT NULL,
	`op` integer NOT NULL,
	FOREIGN KEY (`agenda_id`) REFERENCES `agenda`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`opvolger_id`) REFERENCES `agenda`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`door`) REFERENCES `gebruiker`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `opvolging_opvolger_id_unique` ON `opvolging` (`opvolger_id`);--> statement-breakpoint
CREATE TABLE `thema_uitkomst` (
	`thema_id` text PRIMARY KEY NOT NULL,
	`soort` text NOT NULL,
	`toelichting` text NOT NULL,
	`voortgezet_in` text,
	FOREIGN KEY (`thema_id`) REFERENCES `thema`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`voortgezet_in`) REFERENCES `thema`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `thema_uitkomst_voortgezet_in_unique` ON `thema_uitkomst` (`voortgezet_in`);