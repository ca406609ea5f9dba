// Which agenda came after which, and what became of each thema of the first.
import { integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { THEMA_UITKOMSTEN } from "../../app/agenda/opvolging/opvolging";
import { agenda } from "./agenda";
import { gebruiker } from "./gebruiker";
import { thema } from "./thema";

/** An agenda has one opvolger at most, and is the opvolger of one at most. */
export const opvolging = sqliteTable("opvolging", {
  agendaId: text("agenda_id")
    .primaryKey()
    .references(() => agenda.id),
  opvolgerId: text("opvolger_id")
    .notNull()
    .unique()
    .references(() => agenda.id),
  /** The version of the first from which the next one was started; null for a known agenda, whose text is elsewhere. */
  versieNummer: integer("versie_nummer"),
  /** The `formId` of what was sent: sending it twice starts one agenda. */
  formulierSleutel: text("formulier_sleutel").notNull(),
  door: text("door")
    .notNull()
    .references(() => gebruiker.id),
  op: integer("op", { mode: "timestamp_ms" }).notNull(),
});

/** What became of a thema when the next agenda was started. */
export const themaUitkomst = sqliteTable("thema_uitkomst", {
  themaId: text("thema_id")
    .primaryKey()
    .references(() => thema.id),
  soort: text("soort", { enum: THEMA_UITKOMSTEN }).notNull(),
  /** The result, or the reason; "" for a thema that goes on without a word. */
  toelichting: text("toelichting").notNull(),
  /** The thema of the next agenda that it goes on as; null when it does not. */
  voortgezetIn: text("voortgezet_in")
    .unique()
    .references(() => thema.id),
});
