// The shared document on disk: an append-only log of Yjs updates, and the verified state it was compacted into.
import { blob, index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { agenda } from "./agenda";
import { gebruiker } from "./gebruiker";

export const documentUpdate = sqliteTable(
  "document_update",
  {
    id: integer("id").primaryKey({ autoIncrement: true }),
    agendaId: text("agenda_id")
      .notNull()
      .references(() => agenda.id),
    /** A Yjs update, v1 encoding, as the client sent it. */
    data: blob("data", { mode: "buffer" }).notNull(),
    /** CRC-32 of `data`. */
    checksum: integer("checksum").notNull(),
    /** Null: the server itself, when the document was born. */
    auteurId: text("auteur_id").references(() => gebruiker.id),
    createdAt: integer("created_at", { mode: "timestamp_ms" }).notNull(),
  },
  (t) => [index("document_update_agenda").on(t.agendaId, t.id)],
);

export const documentSnapshot = sqliteTable("document_snapshot", {
  agendaId: text("agenda_id")
    .primaryKey()
    .references(() => agenda.id),
  /** The whole document as one Yjs update, v1 encoding. */
  state: blob("state", { mode: "buffer" }).notNull(),
  checksum: integer("checksum").notNull(),
  /** Last log row contained in `state`. */
  logId: integer("log_id").notNull(),
  createdAt: integer("created_at", { mode: "timestamp_ms" }).notNull(),
});
