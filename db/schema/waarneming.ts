// The wijkprofiel: what is measured, and one value of it for an area and a period.
import { integer, primaryKey, real, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { CIJFER_SOORTEN, EENHEDEN } from "../../app/wijkprofiel/cijfer";

export const indicator = sqliteTable("indicator", {
  id: text("id").primaryKey(),
  label: text("label").notNull(),
  labelEn: text("label_en").notNull(),
  /** As published; percentages in percent points. */
  eenheid: text("eenheid", { enum: EENHEDEN }).notNull(),
  soort: text("soort", { enum: CIJFER_SOORTEN }).notNull(),
  /** Order in lists. */
  volgorde: integer("volgorde").notNull(),
});

export const waarneming = sqliteTable(
  "waarneming",
  {
    indicatorId: text("indicator_id")
      .notNull()
      .references(() => indicator.id),
    /** CBS code of gemeente (GM0518), wijk or buurt, or "stadsdeel:Naam". */
    gebiedCode: text("gebied_code").notNull(),
    /** What the value describes, "2022" or "2015-2017"; not the day of import. */
    periode: text("periode").notNull(),
    /** In the unit of the indicator. Null: the source withholds or lacks it. Never zero for missing. */
    waarde: real("waarde"),
    /** Respondents; null when unknown or not a survey. */
    n: integer("n"),
    /** Half the 95 % interval, in the unit of the indicator; null when not published. */
    marge: real("marge"),
    isRepresentatief: integer("is_representatief", { mode: "boolean" }).notNull(),
    bron: text("bron").notNull(),
  },
  (table) => [primaryKey({ columns: [table.indicatorId, table.gebiedCode, table.periode] })],
);
