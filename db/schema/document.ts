// The shared document on disk: an append-only log of Yjs updates, the verified states it was compacted into, and where
// its rows go afterwards. Nothing that was stored is deleted while the document could still need it.
import { blob, index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { agenda } from "./agenda";
import { gebruiker } from "./gebruiker";

const agendaId = () =>
  text("agenda_id")
    .notNull()
    .references(() => agenda.id);

/**
 * Null: the server itself, when the document was born or a line left empty goes, and Yjs, which clears up formatting that
 * does nothing any more.
 */
const auteurId = () => text("auteur_id").references(() => gebruiker.id);

const moment = (name: string) => integer(name, { mode: "timestamp_ms" }).notNull();

export const documentUpdate = sqliteTable(
  "document_update",
  {
    id: integer("id").primaryKey({ autoIncrement: true }),
    agendaId: agendaId(),
    /** A Yjs update, v1 encoding: as the client sent it, or one of the pieces into which a large one was cut. */
    data: blob("data", { mode: "buffer" }).notNull(),
    /** CRC-32 of `data`. */
    checksum: integer("checksum").notNull(),
    auteurId: auteurId(),
    createdAt: moment("created_at"),
  },
  (table) => [index("document_update_agenda").on(table.agendaId, table.id)],
);

/** The newest and the one before it: should the newest be damaged, that one and the archive make it again. */
export const documentSnapshot = sqliteTable(
  "document_snapshot",
  {
    agendaId: agendaId(),
    /** The whole document as one Yjs update, v1 encoding. */
    state: blob("state", { mode: "buffer" }).notNull(),
    checksum: integer("checksum").notNull(),
    /** Last log row contained in `state`. */
    logId: integer("log_id").notNull(),
    createdAt: moment("created_at"),
  },
  (table) => [primaryKey({ columns: [table.agendaId, table.logId] })],
);

/** Rows that are in a snapshot, as they were in the log. */
export const documentArchive = sqliteTable(
  "document_archive",
  {
    /** As it was in the log. */
    id: integer("id").primaryKey(),
    agendaId: agendaId(),
    data: blob("data", { mode: "buffer" }).notNull(),
    checksum: integer("checksum").notNull(),
    auteurId: auteurId(),
    createdAt: moment("created_at"),
    archivedAt: moment("archived_at"),
  },
  (table) => [index("document_archive_agenda").on(table.agendaId, table.id)],
);

/** What is damaged, and what was written behind it: in the document no more, and kept for whoever looks into it. */
export const documentAside = sqliteTable(
  "document_aside",
  {
    id: integer("id").primaryKey({ autoIncrement: true }),
    agendaId: agendaId(),
    /** The row of the log, or the last one in the snapshot. */
    logId: integer("log_id").notNull(),
    soort: text("soort", { enum: ["update", "snapshot"] }).notNull(),
    data: blob("data", { mode: "buffer" }).notNull(),
    checksum: integer("checksum").notNull(),
    auteurId: auteurId(),
    createdAt: moment("created_at"),
    asideAt: moment("aside_at"),
    /** In words, for the operator. */
    reason: text("reason").notNull(),
    /** When an operator had dealt with it; null while the watch should be told. */
    handledAt: integer("handled_at", { mode: "timestamp_ms" }),
  },
  (table) => [index("document_aside_agenda").on(table.agendaId)],
);
