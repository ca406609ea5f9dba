// What people say about a thema, and what became of it.
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { AFHANDELING_SOORTEN, KANALEN } from "../../app/reactie/reactie";
import { actie } from "./actie";
import { agenda } from "./agenda";
import { gebruiker } from "./gebruiker";
import { thema } from "./thema";

export const reactie = sqliteTable(
  "reactie",
  {
    id: text("id").primaryKey(),
    agendaId: text("agenda_id")
      .notNull()
      .references(() => agenda.id),
    themaId: text("thema_id")
      .notNull()
      .references(() => thema.id),
    /** Who wrote it; null when entered on someone's behalf. */
    gebruikerId: text("gebruiker_id").references(() => gebruiker.id),
    /** The colleague who entered it on someone's behalf; null otherwise. */
    ingevoerdDoor: text("ingevoerd_door").references(() => gebruiker.id),
    /** The name the writer chose to show. */
    naam: text("naam").notNull(),
    tekst: text("tekst").notNull(),
    kanaal: text("kanaal", { enum: KANALEN }).notNull(),
    geplaatstOp: integer("geplaatst_op", { mode: "timestamp_ms" }).notNull(),
    /** The `formId` of what was sent: sending the same form twice leaves one reactie. */
    formulierSleutel: text("formulier_sleutel").notNull(),
    isVoorbeeld: integer("is_voorbeeld", { mode: "boolean" }).notNull().default(false),
  },
  (table) => [
    index("reactie_thema").on(table.themaId),
    index("reactie_agenda").on(table.agendaId),
    index("reactie_gebruiker").on(table.gebruikerId),
    uniqueIndex("reactie_formulier_sleutel").on(table.formulierSleutel),
  ],
);

export const afhandeling = sqliteTable("afhandeling", {
  reactieId: text("reactie_id")
    .primaryKey()
    .references(() => reactie.id),
  soort: text("soort", {
    enum: AFHANDELING_SOORTEN,
  }).notNull(),
  toelichting: text("toelichting").notNull(),
  door: text("door")
    .notNull()
    .references(() => gebruiker.id),
  op: integer("op", { mode: "timestamp_ms" }).notNull(),
});

/** What was done with a reactie: the acties it led to. */
export const reactieActie = sqliteTable(
  "reactie_actie",
  {
    reactieId: text("reactie_id")
      .notNull()
      .references(() => reactie.id),
    actieId: text("actie_id")
      .notNull()
      .references(() => actie.id),
  },
  (table) => [
    primaryKey({ columns: [table.reactieId, table.actieId] }),
    index("reactie_actie_actie").on(table.actieId),
  ],
);

/** Someone else stands behind a reactie. */
export const steun = sqliteTable(
  "steun",
  {
    reactieId: text("reactie_id")
      .notNull()
      .references(() => reactie.id),
    gebruikerId: text("gebruiker_id")
      .notNull()
      .references(() => gebruiker.id),
  },
  (table) => [primaryKey({ columns: [table.reactieId, table.gebruikerId] })],
);
