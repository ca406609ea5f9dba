// A change to one text of a draft, proposed by someone who may read it and not write.
import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { TEKSTVOORSTEL_UITKOMSTEN } from "../../app/agenda/tekstvoorstel/tekstvoorstel";
import { TEKSTEN } from "../../realtime/document/agenda-document";
import { agenda } from "./agenda";
import { gebruiker } from "./gebruiker";
import { thema } from "./thema";

export const tekstvoorstel = sqliteTable(
  "tekstvoorstel",
  {
    /** Of one sending of one form: sending it twice leaves one voorstel. */
    id: text("id").primaryKey(),
    agendaId: text("agenda_id")
      .notNull()
      .references(() => agenda.id),
    /** Null: a text of the agenda itself. */
    themaId: text("thema_id").references(() => thema.id),
    /** As the thema was called then: who may no longer read the draft reads no later title. Null with `thema_id`. */
    themaTitel: text("thema_titel"),
    tekst: text("tekst", { enum: TEKSTEN }).notNull(),
    /** The words as they were when the form was shown, a line per block. */
    oud: text("oud").notNull(),
    /** The words as they are proposed. */
    nieuw: text("nieuw").notNull(),
    toelichting: text("toelichting").notNull(),
    ingediendOp: integer("ingediend_op", { mode: "timestamp_ms" }).notNull(),
    ingediendDoor: text("ingediend_door")
      .notNull()
      .references(() => gebruiker.id),
    /** Null while the team has not answered. */
    uitkomst: text("uitkomst", { enum: TEKSTVOORSTEL_UITKOMSTEN }),
    /** Why; "" when it was accepted without a word. */
    reden: text("reden"),
    beantwoordOp: integer("beantwoord_op", { mode: "timestamp_ms" }),
    beantwoordDoor: text("beantwoord_door").references(() => gebruiker.id),
    isVoorbeeld: integer("is_voorbeeld", { mode: "boolean" }).notNull().default(false),
  },
  (table) => [
    index("tekstvoorstel_agenda").on(table.agendaId),
    index("tekstvoorstel_ingediend_door").on(table.ingediendDoor),
  ],
);
