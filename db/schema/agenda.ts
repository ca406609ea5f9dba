// A wijkagenda: its area and term, its published versions and the rounds in which people react.
import { sql } from "drizzle-orm";
import { foreignKey, index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { DEKKINGEN } from "../../app/wijk/dekking";
import type { GepubliceerdCijfer } from "../../app/wijkprofiel/cijfer";
import type { AgendaHtml, AgendaInhoud } from "../../realtime/document/agenda-inhoud";
import { besluit } from "./besluit";
import { gebruiker } from "./gebruiker";
import { stadsdeel } from "./wijk";

export const agenda = sqliteTable("agenda", {
  id: text("id").primaryKey(),
  slug: text("slug").notNull().unique(),
  titel: text("titel").notNull(),
  /** Whose gebiedsteam writes it. */
  stadsdeel: text("stadsdeel")
    .notNull()
    .references(() => stadsdeel.naam),
  /** First and last calendar year of the term; null when not known or not started. */
  looptijdVan: integer("looptijd_van"),
  looptijdTot: integer("looptijd_tot"),
  /** Day the writing began; null: not started, or a known agenda whose making is not recorded here. */
  gestartOp: text("gestart_op"),
  /** Who began it here; null when it is known from a source. */
  gestartDoor: text("gestart_door").references(() => gebruiker.id),
  /** The decision that adopted it; null until then. */
  besluitId: text("besluit_id").references(() => besluit.id),
  /** Where a real agenda is known from; null for one made here. */
  bron: text("bron"),
  /** Demo content, written for this project. */
  isVoorbeeld: integer("is_voorbeeld", { mode: "boolean" }).notNull().default(false),
});

/** The area an agenda covers: wijken and buurten, whole or in part. */
export const agendaDekking = sqliteTable(
  "agenda_dekking",
  {
    agendaId: text("agenda_id")
      .notNull()
      .references(() => agenda.id),
    /** CBS code of a wijk or buurt. */
    gebiedCode: text("gebied_code").notNull(),
    dekking: text("dekking", { enum: DEKKINGEN }).notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.agendaId, table.gebiedCode] }),
    index("agenda_dekking_gebied").on(table.gebiedCode),
  ],
);

/** Themes of a real agenda whose text is not held here, only the title as the source names it. */
export const bekendThema = sqliteTable(
  "bekend_thema",
  {
    agendaId: text("agenda_id")
      .notNull()
      .references(() => agenda.id),
    volgorde: integer("volgorde").notNull(),
    titel: text("titel").notNull(),
  },
  (table) => [primaryKey({ columns: [table.agendaId, table.volgorde] })],
);

/** A published version. Triggers refuse every update and delete. */
export const versie = sqliteTable(
  "versie",
  {
    agendaId: text("agenda_id")
      .notNull()
      .references(() => agenda.id),
    nummer: integer("nummer").notNull(),
    gepubliceerdOp: integer("gepubliceerd_op", { mode: "timestamp_ms" }).notNull(),
    gepubliceerdDoor: text("gepubliceerd_door")
      .notNull()
      .references(() => gebruiker.id),
    inhoud: text("inhoud", { mode: "json" }).$type<AgendaInhoud>().notNull(),
    /** The rich texts as HTML, rendered when published. */
    html: text("html", { mode: "json" }).$type<AgendaHtml>().notNull(),
    /** The cited figures with the value they had when published. */
    cijfers: text("cijfers", { mode: "json" }).$type<GepubliceerdCijfer[]>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.agendaId, table.nummer] })],
);

/** When people can react to a version. Both days count. */
export const reactieronde = sqliteTable(
  "reactieronde",
  {
    agendaId: text("agenda_id").notNull(),
    versieNummer: integer("versie_nummer").notNull(),
    van: text("van").notNull(),
    totEnMet: text("tot_en_met").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.agendaId, table.versieNummer] }),
    foreignKey({ columns: [table.agendaId, table.versieNummer], foreignColumns: [versie.agendaId, versie.nummer] }),
  ],
);

/** The live draft as JSON, projected from the shared document soon after each commit. */
export const concept = sqliteTable("concept", {
  agendaId: text("agenda_id")
    .primaryKey()
    .references(() => agenda.id),
  inhoud: text("inhoud", { mode: "json" }).$type<AgendaInhoud>().notNull(),
  /** Last row of the update log this projection contains. */
  logId: integer("log_id").notNull(),
  updatedAt: integer("updated_at", { mode: "timestamp_ms" }).notNull().default(sql`0`),
});
