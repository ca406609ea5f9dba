// A decision of a body of the city.
import { sqliteTable, text } from "drizzle-orm/sqlite-core";

export const besluit = sqliteTable("besluit", {
  id: text("id").primaryKey(),
  /** Which body decided; null when the source does not say. */
  orgaan: text("orgaan"),
  soort: text("soort").notNull(),
  /** ISO date; null when the source does not say. */
  datum: text("datum"),
  /** As the source prints it, e.g. "RIS307114"; null when unknown. */
  risNummer: text("ris_nummer"),
});
