// Notes between colleagues at words of a draft. Nothing is changed or removed: what happens to a note is added to it.
import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { BERICHT_SOORTEN } from "../../app/agenda/notitie/notitie";
import { TEKSTEN } from "../../realtime/document/agenda-document";
import { agenda } from "./agenda";
import { gebruiker } from "./gebruiker";
import { thema } from "./thema";

export const notitie = sqliteTable(
  "notitie",
  {
    /** The `formId` of what was sent: sending it twice leaves one note. */
    id: text("id").primaryKey(),
    agendaId: text("agenda_id")
      .notNull()
      .references(() => agenda.id),
    /** Null: a text of the agenda itself. */
    themaId: text("thema_id").references(() => thema.id),
    tekst: text("tekst", { enum: TEKSTEN }).notNull(),
    /** As `Passage` in realtime/document/passage.ts says. */
    anker: text("anker").notNull(),
    citaat: text("citaat").notNull(),
    tekstVoor: text("tekst_voor").notNull(),
    tekstNa: text("tekst_na").notNull(),
    isVoorbeeld: integer("is_voorbeeld", { mode: "boolean" }).notNull().default(false),
  },
  (table) => [index("notitie_agenda").on(table.agendaId)],
);

/** The note itself, the replies, and that it was resolved or taken up again. */
export const notitieBericht = sqliteTable(
  "notitie_bericht",
  {
    /** In the order in which they came: the last one of an agenda says whether anything is new. */
    id: integer("id").primaryKey({ autoIncrement: true }),
    notitieId: text("notitie_id")
      .notNull()
      .references(() => notitie.id),
    soort: text("soort", { enum: BERICHT_SOORTEN }).notNull(),
    tekst: text("tekst").notNull(),
    /** The `formId` of what was sent: sending it twice leaves one bericht. */
    formulierSleutel: text("formulier_sleutel").notNull().unique(),
    geplaatstOp: integer("geplaatst_op", { mode: "timestamp_ms" }).notNull(),
    geplaatstDoor: text("geplaatst_door")
      .notNull()
      .references(() => gebruiker.id),
  },
  (table) => [index("notitie_bericht_notitie").on(table.notitieId)],
);
