// A decision of a body of the city.
import { integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { BESLUIT_SOORTEN } from "../../app/besluit/besluit";
import { gebruiker } from "./gebruiker";

export const besluit = sqliteTable("besluit", {
  id: text("id").primaryKey(),
  /** Which body decided; null when the source does not say. */
  orgaan: text("orgaan"),
  soort: text("soort", { enum: BESLUIT_SOORTEN }).notNull(),
  /** ISO date; null when the source does not say. */
  datum: text("datum"),
  /** As the source prints it, e.g. "RIS307114"; null when unknown. */
  risNummer: text("ris_nummer"),
  /** Who recorded it here, and when; null when it is known from a source. */
  vastgelegdDoor: text("vastgelegd_door").references(() => gebruiker.id),
  vastgelegdOp: integer("vastgelegd_op", { mode: "timestamp_ms" }),
});
