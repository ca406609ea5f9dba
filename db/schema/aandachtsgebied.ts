// Areas under a special regime, and the dated designations that put them there.
import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { PRECISIES, REGIMES } from "../../app/aandachtsgebied/aanwijzing";
import { DEKKINGEN } from "../../app/wijk/dekking";
import { besluit } from "./besluit";
import { gebruiker } from "./gebruiker";
import { wijk } from "./wijk";

export const aandachtsgebied = sqliteTable("aandachtsgebied", {
  id: text("id").primaryKey(),
  slug: text("slug").notNull().unique(),
  naam: text("naam").notNull(),
});

export const aandachtsgebiedDekking = sqliteTable(
  "aandachtsgebied_dekking",
  {
    gebiedId: text("gebied_id")
      .notNull()
      .references(() => aandachtsgebied.id),
    wijkCode: text("wijk_code")
      .notNull()
      .references(() => wijk.code),
    /** gedeeltelijk: some streets; which ones is not known here. */
    dekking: text("dekking", { enum: DEKKINGEN }).notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.gebiedId, table.wijkCode] }),
    index("aandachtsgebied_dekking_wijk").on(table.wijkCode),
  ],
);

export const aanwijzing = sqliteTable(
  "aanwijzing",
  {
    id: text("id").primaryKey(),
    gebiedId: text("gebied_id")
      .notNull()
      .references(() => aandachtsgebied.id),
    soort: text("soort", { enum: REGIMES }).notNull(),
    /** First day in force, ISO date, as exact as `precisie` says. */
    vanaf: text("vanaf").notNull(),
    /** Last day in force; null while no end is decided. */
    totEnMet: text("tot_en_met"),
    /** Who decided that last day here, and when; null when it is known from a source. */
    afgebouwdDoor: text("afgebouwd_door").references(() => gebruiker.id),
    afgebouwdOp: integer("afgebouwd_op", { mode: "timestamp_ms" }),
    precisie: text("precisie", { enum: PRECISIES }).notNull(),
    besluitId: text("besluit_id").references(() => besluit.id),
    plan: text("plan").notNull().default(""),
    toelichting: text("toelichting").notNull().default(""),
    /** Where it is known from; null when made here. */
    bron: text("bron"),
    createdAt: integer("created_at", { mode: "timestamp_ms" }).notNull(),
  },
  (table) => [index("aanwijzing_gebied").on(table.gebiedId)],
);
