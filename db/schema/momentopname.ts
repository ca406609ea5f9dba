// Kept moments of a draft: what it said then, and who had written in it since the moment before.
import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { MOMENT_SOORTEN } from "../../app/agenda/geschiedenis/momentopname";
import type { AgendaInhoud } from "../../realtime/document/agenda-inhoud";
import { agenda } from "./agenda";
import { gebruiker } from "./gebruiker";

export const momentopname = sqliteTable(
  "momentopname",
  {
    id: integer("id").primaryKey({ autoIncrement: true }),
    agendaId: text("agenda_id")
      .notNull()
      .references(() => agenda.id),
    soort: text("soort", { enum: MOMENT_SOORTEN }).notNull(),
    /** Only of one that is benoemd. */
    naam: text("naam"),
    gemaaktOp: integer("gemaakt_op", { mode: "timestamp_ms" }).notNull(),
    /** Who named it or put an earlier moment back; null when the server kept it by itself. */
    gemaaktDoor: text("gemaakt_door").references(() => gebruiker.id),
    /** Last row of the update log that is in it. */
    logId: integer("log_id").notNull(),
    inhoud: text("inhoud", { mode: "json" }).$type<AgendaInhoud>().notNull(),
  },
  (table) => [index("momentopname_agenda").on(table.agendaId, table.id)],
);

/** Written down with the moment: the log forgets after a while. */
export const momentopnameAuteur = sqliteTable(
  "momentopname_auteur",
  {
    momentopnameId: integer("momentopname_id")
      .notNull()
      .references(() => momentopname.id),
    gebruikerId: text("gebruiker_id")
      .notNull()
      .references(() => gebruiker.id),
    /** When the first and the last change of theirs in it were stored; null in a row from before this was written down. */
    eersteOp: integer("eerste_op", { mode: "timestamp_ms" }),
    laatsteOp: integer("laatste_op", { mode: "timestamp_ms" }),
  },
  (table) => [primaryKey({ columns: [table.momentopnameId, table.gebruikerId] })],
);
