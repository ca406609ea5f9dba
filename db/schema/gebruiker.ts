// People and their sessions.
import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { ROLLEN } from "../../app/access/policy";
import { stadsdeel } from "./wijk";

export const gebruiker = sqliteTable("gebruiker", {
  id: text("id").primaryKey(),
  naam: text("naam").notNull(),
  rol: text("rol", { enum: ROLLEN }).notNull(),
  /** The stadsdeel a gebiedsteam works for; null for everyone else. */
  stadsdeel: text("stadsdeel").references(() => stadsdeel.naam),
  /** Never public, except of demo people, who have none that works. */
  email: text("email").unique(),
  /** Order in the list of demo people. */
  volgorde: integer("volgorde").notNull().default(0),
  isDemo: integer("is_demo", { mode: "boolean" }).notNull().default(false),
});

export const sessie = sqliteTable(
  "sessie",
  {
    /** SHA-256 of the id in the cookie, hex: who reads the database cannot sign in with it. */
    idHash: text("id_hash").primaryKey(),
    gebruikerId: text("gebruiker_id")
      .notNull()
      .references(() => gebruiker.id, { onDelete: "cascade" }),
    createdAt: integer("created_at", { mode: "timestamp_ms" }).notNull(),
    /** The session ends then, however busy it is. */
    expiresAt: integer("expires_at", { mode: "timestamp_ms" }).notNull(),
  },
  (table) => [index("sessie_gebruiker").on(table.gebruikerId)],
);
