CREATE TABLE `notitie` (
	`id` text PRIMARY KEY NOT NULL,
	`agenda_id` text NOT NULL,
	`thema_id` text,
	`tekst` text NOT NULL,
	`anker` text NOT NULL,
	`citaat` text NOT NULL,
	`tekst_voor` text NOT NULL,
	`tekst_na` text NOT NULL,
	`is_voorbeeld` integer DEFAULT false NOT NULL,
	FOREIGN KEY (`agenda_id`) REFERENCES `agenda`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`thema_id`) REFERENCES `thema`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `notitie_agenda` ON `notitie` (`agenda_id`);--> statement-breakpoint
CREATE TABLE `notitie_bericht` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`notitie_id` text NOT NULL,
	`soort` text NOT NULL,
	`tekst` text NOT NULL,
	`formulier_sleutel` text NOT NULL,
	`geplaatst_op` integer NOT NULL,
	`geplaatst_door` text NOT NULL,
	FOREIGN KEY (`notitie_id`) REFERENCES `notitie`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`geplaatst_door`) REFERENCES `gebruiker`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `notitie_bericht_formulier_sleutel_unique` ON `notitie_bericht` (`formulier_sleutel`);--> statement-breakpoint
CREATE INDEX `notitie_bericht_notitie` ON `notitie_bericht` (`notitie_id`);