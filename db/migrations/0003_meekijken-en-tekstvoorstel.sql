CREATE TABLE `deelnemer` (
	`id` text PRIMARY KEY NOT NULL,
	`agenda_id` text NOT NULL,
	`email` text,
	`uitgenodigd_op` integer NOT NULL,
	`uitgenodigd_door` text NOT NULL,
	`ingetrokken_op` integer,
	`ingetrokken_door` text,
	FOREIGN KEY (`agenda_id`) REFERENCES `agenda`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`uitgenodigd_door`) REFERENCES `gebruiker`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`ingetrokken_door`) REFERENCES `gebruiker`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `deelnemer_email` ON `deelnemer` (`agenda_id`,`email`) WHERE ingetrokken_op IS NULL;--> statement-breakpoint
CREATE INDEX `deelnemer_agenda` ON `deelnemer` (`agenda_id`);--> statement-breakpoint
CREATE TABLE `meekijken` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`agenda_id` text NOT NULL,
	`geopend_op` integer NOT NULL,
	`geopend_door` text NOT NULL,
	`gesloten_op` integer,
	`gesloten_door` text,
	FOREIGN KEY (`agenda_id`) REFERENCES `agenda`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`geopend_door`) REFERENCES `gebruiker`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`gesloten_door`) REFERENCES `gebruiker`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `meekijken_open` ON `meekijken` (`agenda_id`) WHERE gesloten_op IS NULL;--> statement-breakpoint
CREATE TABLE `tekstvoorstel` (
	`id` text PRIMARY KEY NOT NULL,
	`agenda_id` text NOT NULL,
	`thema_id` text,
	`tekst` text NOT NULL,
	`oud` text NOT NULL,
	`nieuw` text NOT NULL,
	`toelichting` text NOT NULL,
	`ingediend_op` integer NOT NULL,
	`ingediend_door` text NOT NULL,
	`uitkomst` text,
	`reden` text,
	`beantwoord_op` integer,
	`beantwoord_door` text,
	FOREIGN KEY (`agenda_id`) REFERENCES `agenda`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`thema_id`) REFERENCES `thema`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`ingediend_door`) REFERENCES `gebruiker`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`beantwoord_door`) REFERENCES `gebruiker`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `tekstvoorstel_agenda` ON `tekstvoorstel` (`agenda_id`);--> statement-breakpoint
CREATE INDEX `tekstvoorstel_ingediend_door` ON `tekstvoorstel` (`ingediend_door`);