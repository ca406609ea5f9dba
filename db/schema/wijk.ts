// Where people live: stadsdelen, wijken and buurten of the CBS division, and their borders.
import { integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";

export const stadsdeel = sqliteTable("stadsdeel", {
  naam: text("naam").primaryKey(),
  slug: text("slug").notNull().unique(),
});

export const wijk = sqliteTable("wijk", {
  /** CBS code, "WK0518nn". Join on it, never on the name. */
  code: text("code").primaryKey(),
  naam: text("naam").notNull(),
  slug: text("slug").notNull().unique(),
  stadsdeel: text("stadsdeel")
    .notNull()
    .references(() => stadsdeel.naam),
});

/** What people also call a wijk, and what CBS called it in other years. For searching only. */
export const wijknaam = sqliteTable(
  "wijknaam",
  {
    wijkCode: text("wijk_code")
      .notNull()
      .references(() => wijk.code),
    naam: text("naam").notNull(),
  },
  (table) => [primaryKey({ columns: [table.wijkCode, table.naam] })],
);

export const buurt = sqliteTable("buurt", {
  /** CBS code, "BU0518nnnn". */
  code: text("code").primaryKey(),
  naam: text("naam").notNull(),
  wijkCode: text("wijk_code")
    .notNull()
    .references(() => wijk.code),
});

/** One set of borders: a TopoJSON topology in RD metres (EPSG:28992) with objects wijken, buurten and stadsdelen. */
export const grenzen = sqliteTable("grenzen", {
  peiljaar: integer("peiljaar").primaryKey(),
  bron: text("bron").notNull(),
  isSchematisch: integer("is_schematisch", { mode: "boolean" }).notNull(),
  topologie: text("topologie", { mode: "json" }).notNull(),
});
