CREATE TABLE `aandachtsgebied` (
	`id` text PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`naam` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `aandachtsgebied_slug_unique` ON `aandachtsgebied` (`slug`);--> statement-breakpoint
CREATE TABLE `aandachtsgebied_dekking` (
	`gebied_id` text NOT NULL,
	`wijk_code` text NOT NULL,
	`dekking` text NOT NULL,
	PRIMARY KEY(`gebied_id`, `wijk_code`),
	FOREIGN KEY (`gebied_id`) REFERENCES `aandachtsgebied`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`wijk_code`) REFERENCES `wijk`(`code`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `aandachtsgebied_dekking_wijk` ON `aandachtsgebied_dekking` (`wijk_code`);--> statement-breakpoint
CREATE TABLE `aanwijzing` (
	`id` text PRIMARY KEY NOT NULL,
	`gebied_id` text NOT NULL,
	`soort` text NOT NULL,
	`vanaf` text NOT NULL,
	`tot_en_met` text,
	`precisie` text NOT NULL,
	`besluit_id` text,
	`plan` text DEFAULT '' NOT NULL,
	`toelichting` text DEFAULT '' NOT NULL,
	`bron` text,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`gebied_id`) REFERENCES `aandachtsgebied`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`besluit_id`) REFERENCES `besluit`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `aanwijzing_gebied` ON `aanwijzing` (`gebied_id`);--> statement-breakpoint
CREATE TABLE `actie` (
	`id` text PRIMARY KEY NOT NULL,
	`agenda_id` text NOT NULL,
	`thema_id` text NOT NULL,
	`titel` text NOT NULL,
	`doel` text NOT NULL,
	`jaar_van` integer NOT NULL,
	`jaar_tot` integer NOT NULL,
	`trekker` text NOT NULL,
	`partners` text DEFAULT '' NOT NULL,
	`budget_cents` integer,
	`status` text NOT NULL,
	`voortgang` text DEFAULT '' NOT NULL,
	`resultaat` text DEFAULT '' NOT NULL,
	`updated_at` integer NOT NULL,
	`is_voorbeeld` integer DEFAULT false NOT NULL,
	FOREIGN KEY (`agenda_id`) REFERENCES `agenda`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`thema_id`) REFERENCES `thema`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `actie_agenda` ON `actie` (`agenda_id`);--> statement-breakpoint
CREATE INDEX `actie_thema` ON `actie` (`thema_id`);--> statement-breakpoint
CREATE TABLE `agenda` (
	`id` text PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`titel` text NOT NULL,
	`stadsdeel` text NOT NULL,
	`looptijd_van` integer,
	`looptijd_tot` integer,
	`gestart_op` text,
	`besluit_id` text,
	`bron` text,
	`is_voorbeeld` integer DEFAULT false NOT NULL,
	FOREIGN KEY (`stadsdeel`) REFERENCES `stadsdeel`(`naam`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`besluit_id`) REFERENCES `besluit`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `agenda_slug_unique` ON `agenda` (`slug`);--> statement-breakpoint
CREATE TABLE `agenda_dekking` (
	`agenda_id` text NOT NULL,
	`gebied_code` text NOT NULL,
	`dekking` text NOT NULL,
	PRIMARY KEY(`agenda_id`, `gebied_code`),
	FOREIGN KEY (`agenda_id`) REFERENCES `agenda`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `agenda_dekking_gebied` ON `agenda_dekking` (`gebied_code`);--> statement-breakpoint
CREATE TABLE `bekend_thema` (
	`agenda_id` text NOT NULL,
	`volgorde` integer NOT NULL,
	`titel` text NOT NULL,
	PRIMARY KEY(`agenda_id`, `volgorde`),
	FOREIGN KEY (`agenda_id`) REFERENCES `agenda`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `concept` (
	`agenda_id` text PRIMARY KEY NOT NULL,
	`inhoud` text NOT NULL,
	`log_id` integer NOT NULL,
	`updated_at` integer DEFAULT 0 NOT NULL,
	FOREIGN KEY (`agenda_id`) REFERENCES `agenda`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `reactieronde` (
	`agenda_id` text NOT NULL,
	`versie_nummer` integer NOT NULL,
	`van` text NOT NULL,
	`tot_en_met` text NOT NULL,
	PRIMARY KEY(`agenda_id`, `versie_nummer`),
	FOREIGN KEY (`agenda_id`,`versie_nummer`) REFERENCES `versie`(`agenda_id`,`nummer`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `versie` (
	`agenda_id` text NOT NULL,
	`nummer` integer NOT NULL,
	`gepubliceerd_op` integer NOT NULL,
	`gepubliceerd_door` text NOT NULL,
	`inhoud` text NOT NULL,
	`html` text NOT NULL,
	`cijfers` text NOT NULL,
	PRIMARY KEY(`agenda_id`, `nummer`),
	FOREIGN KEY (`agenda_id`) REFERENCES `agenda`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`gepubliceerd_door`) REFERENCES `gebruiker`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `besluit` (
	`id` text PRIMARY KEY NOT NULL,
	`orgaan` text,
	`soort` text NOT NULL,
	`datum` text,
	`ris_nummer` text
);
--> statement-breakpoint
CREATE TABLE `document_snapshot` (
	`agenda_id` text PRIMARY KEY NOT NULL,
	`state` blob NOT NULL,
	`checksum` integer NOT NULL,
	`log_id` integer NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`agenda_id`) REFERENCES `agenda`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `document_update` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`agenda_id` text NOT NULL,
	`data` blob NOT NULL,
	`checksum` integer NOT NULL,
	`auteur_id` text,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`agenda_id`) REFERENCES `agenda`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`auteur_id`) REFERENCES `gebruiker`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `document_update_agenda` ON `document_update` (`agenda_id`,`id`);--> statement-breakpoint
CREATE TABLE `gebruiker` (
	`id` text PRIMARY KEY NOT NULL,
	`naam` text NOT NULL,
	`rol` text NOT NULL,
	`stadsdeel` text,
	`email` text,
	`volgorde` integer DEFAULT 0 NOT NULL,
	`is_demo` integer DEFAULT false NOT NULL,
	FOREIGN KEY (`stadsdeel`) REFERENCES `stadsdeel`(`naam`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `gebruiker_email_unique` ON `gebruiker` (`email`);--> statement-breakpoint
CREATE TABLE `sessie` (
	`id_hash` text PRIMARY KEY NOT NULL,
	`gebruiker_id` text NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	FOREIGN KEY (`gebruiker_id`) REFERENCES `gebruiker`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `sessie_gebruiker` ON `sessie` (`gebruiker_id`);--> statement-breakpoint
CREATE TABLE `afhandeling` (
	`reactie_id` text PRIMARY KEY NOT NULL,
	`soort` text NOT NULL,
	`toelichting` text NOT NULL,
	`door` text NOT NULL,
	`op` integer NOT NULL,
	FOREIGN KEY (`reactie_id`) REFERENCES `reactie`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`door`) REFERENCES `gebruiker`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `reactie` (
	`id` text PRIMARY KEY NOT NULL,
	`agenda_id` text NOT NULL,
	`thema_id` text NOT NULL,
	`gebruiker_id` text,
	`ingevoerd_door` text,
	`naam` text NOT NULL,
	`tekst` text NOT NULL,
	`kanaal` text NOT NULL,
	`geplaatst_op` integer NOT NULL,
	`formulier_sleutel` text NOT NULL,
	`is_voorbeeld` integer DEFAULT false NOT NULL,
	FOREIGN KEY (`agenda_id`) REFERENCES `agenda`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`thema_id`) REFERENCES `thema`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`gebruiker_id`) REFERENCES `gebruiker`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`ingevoerd_door`) REFERENCES `gebruiker`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `reactie_thema` ON `reactie` (`thema_id`);--> statement-breakpoint
CREATE INDEX `reactie_agenda` ON `reactie` (`agenda_id`);--> statement-breakpoint
CREATE INDEX `reactie_gebruiker` ON `reactie` (`gebruiker_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `reactie_formulier_sleutel` ON `reactie` (`formulier_sleutel`);--> statement-breakpoint
CREATE TABLE `reactie_actie` (
	`reactie_id` text NOT NULL,
	`actie_id` text NOT NULL,
	PRIMARY KEY(`reactie_id`, `actie_id`),
	FOREIGN KEY (`reactie_id`) REFERENCES `reactie`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`actie_id`) REFERENCES `actie`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `reactie_actie_actie` ON `reactie_actie` (`actie_id`);--> statement-breakpoint
CREATE TABLE `steun` (
	`reactie_id` text NOT NULL,
	`gebruiker_id` text NOT NULL,
	PRIMARY KEY(`reactie_id`, `gebruiker_id`),
	FOREIGN KEY (`reactie_id`) REFERENCES `reactie`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`gebruiker_id`) REFERENCES `gebruiker`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `thema` (
	`id` text PRIMARY KEY NOT NULL,
	`agenda_id` text NOT NULL,
	`titel` text NOT NULL,
	`domein` text,
	`participatieniveau` text,
	`volgorde` text NOT NULL,
	`vervallen` integer NOT NULL,
	FOREIGN KEY (`agenda_id`) REFERENCES `agenda`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `thema_agenda` ON `thema` (`agenda_id`);--> statement-breakpoint
CREATE TABLE `indicator` (
	`id` text PRIMARY KEY NOT NULL,
	`label` text NOT NULL,
	`label_en` text NOT NULL,
	`eenheid` text NOT NULL,
	`soort` text NOT NULL,
	`volgorde` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `waarneming` (
	`indicator_id` text NOT NULL,
	`gebied_code` text NOT NULL,
	`periode` text NOT NULL,
	`waarde` real,
	`n` integer,
	`marge` real,
	`is_representatief` integer NOT NULL,
	`bron` text NOT NULL,
	PRIMARY KEY(`indicator_id`, `gebied_code`, `periode`),
	FOREIGN KEY (`indicator_id`) REFERENCES `indicator`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `buurt` (
	`code` text PRIMARY KEY NOT NULL,
	`naam` text NOT NULL,
	`wijk_code` text NOT NULL,
	FOREIGN KEY (`wijk_code`) REFERENCES `wijk`(`code`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `grenzen` (
	`peiljaar` integer PRIMARY KEY NOT NULL,
	`bron` text NOT NULL,
	`is_schematisch` integer NOT NULL,
	`topologie` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `stadsdeel` (
	`naam` text PRIMARY KEY NOT NULL,
	`slug` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `stadsdeel_slug_unique` ON `stadsdeel` (`slug`);--> statement-breakpoint
CREATE TABLE `wijk` (
	`code` text PRIMARY KEY NOT NULL,
	`naam` text NOT NULL,
	`slug` text NOT NULL,
	`stadsdeel` text NOT NULL,
	FOREIGN KEY (`stadsdeel`) REFERENCES `stadsdeel`(`naam`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `wijk_slug_unique` ON `wijk` (`slug`);--> statement-breakpoint
CREATE TABLE `wijknaam` (
	`wijk_code` text NOT NULL,
	`naam` text NOT NULL,
	PRIMARY KEY(`wijk_code`, `naam`),
	FOREIGN KEY (`wijk_code`) REFERENCES `wijk`(`code`) ON UPDATE no action ON DELETE no action
);
