// A row of the uitvoeringsplan: what is done, by whom, when, with what money, and how it goes.
import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { ACTIE_STATUSSEN } from "../../app/uitvoeringsplan/actie";
import { agenda } from "./agenda";
import { thema } from "./thema";

export const actie = sqliteTable(
  "actie",
  {
    id: text("id").primaryKey(),
    agendaId: text("agenda_id")
      .notNull()
      .references(() => agenda.id),
    themaId: text("thema_id")
      .notNull()
      .references(() => thema.id),
    titel: text("titel").notNull(),
    doel: text("doel").notNull(),
    /** First and last calendar year. */
    jaarVan: integer("jaar_van").notNull(),
    jaarTot: integer("jaar_tot").notNull(),
    /** The dienst that leads it. */
    trekker: text("trekker").notNull(),
    partners: text("partners").notNull().default(""),
    budgetCents: integer("budget_cents"),
    status: text("status", { enum: ACTIE_STATUSSEN }).notNull(),
    /** "Hoe gaat het?", one sentence. */
    voortgang: text("voortgang").notNull().default(""),
    /** What came of it; empty until there is something to tell. */
    resultaat: text("resultaat").notNull().default(""),
    updatedAt: integer("updated_at", { mode: "timestamp_ms" }).notNull(),
    isVoorbeeld: integer("is_voorbeeld", { mode: "boolean" }).notNull().default(false),
  },
  (table) => [index("actie_agenda").on(table.agendaId), index("actie_thema").on(table.themaId)],
);
