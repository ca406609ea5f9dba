// Who else may read the live draft of an agenda: everyone while it is open, and people the team invited.
import { sql } from "drizzle-orm";
import { index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { agenda } from "./agenda";
import { gebruiker } from "./gebruiker";

/** A time during which everyone may read the draft along. */
export const meekijken = sqliteTable(
  "meekijken",
  {
    id: integer("id").primaryKey({ autoIncrement: true }),
    agendaId: text("agenda_id")
      .notNull()
      .references(() => agenda.id),
    geopendOp: integer("geopend_op", { mode: "timestamp_ms" }).notNull(),
    geopendDoor: text("geopend_door")
      .notNull()
      .references(() => gebruiker.id),
    /** Null while it is open. */
    geslotenOp: integer("gesloten_op", { mode: "timestamp_ms" }),
    geslotenDoor: text("gesloten_door").references(() => gebruiker.id),
  },
  (table) => [uniqueIndex("meekijken_open").on(table.agendaId).where(sql`gesloten_op IS NULL`)],
);

/** Someone who was invited to read the draft of one agenda and to propose changes. */
export const deelnemer = sqliteTable(
  "deelnemer",
  {
    id: text("id").primaryKey(),
    agendaId: text("agenda_id")
      .notNull()
      .references(() => agenda.id),
    /** In small letters; only the team that invited sees it. Removed when the invitation is withdrawn. */
    email: text("email"),
    uitgenodigdOp: integer("uitgenodigd_op", { mode: "timestamp_ms" }).notNull(),
    uitgenodigdDoor: text("uitgenodigd_door")
      .notNull()
      .references(() => gebruiker.id),
    /** Null while it holds. */
    ingetrokkenOp: integer("ingetrokken_op", { mode: "timestamp_ms" }),
    ingetrokkenDoor: text("ingetrokken_door").references(() => gebruiker.id),
  },
  (table) => [
    uniqueIndex("deelnemer_email").on(table.agendaId, table.email).where(sql`ingetrokken_op IS NULL`),
    index("deelnemer_agenda").on(table.agendaId),
  ],
);
