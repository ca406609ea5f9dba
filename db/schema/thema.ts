// A thema's identity and its latest state in the live draft. What residents read is the published version.
import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { DOMEINEN, PARTICIPATIENIVEAUS } from "../../app/thema/thema";
import { agenda } from "./agenda";

export const thema = sqliteTable(
  "thema",
  {
    /** Made by the client: nanoid, 12 characters. */
    id: text("id").primaryKey(),
    agendaId: text("agenda_id")
      .notNull()
      .references(() => agenda.id),
    titel: text("titel").notNull(),
    /** Empty until the team chooses. */
    domein: text("domein", { enum: DOMEINEN }),
    participatieniveau: text("participatieniveau", {
      enum: PARTICIPATIENIVEAUS,
    }),
    /** Fractional index; themes sort by it, then by id. */
    volgorde: text("volgorde").notNull(),
    /** Removed from the draft; kept for its reactions. */
    vervallen: integer("vervallen", { mode: "boolean" }).notNull(),
  },
  (table) => [index("thema_agenda").on(table.agendaId)],
);
