ALTER TABLE `tekstvoorstel` ADD `thema_titel` text;--> statement-breakpoint
-- What was proposed before keeps the title of this moment.
UPDATE `tekstvoorstel` SET `thema_titel` = (SELECT `titel` FROM `thema` WHERE `thema`.`id` = `tekstvoorstel`.`thema_id`) WHERE `thema_id` IS NOT NULL;