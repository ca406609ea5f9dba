/** The documents that are open now: each is read when the first person comes and closed a while after the last left. */
import type * as Y from "yjs";
import type { ChangeResult, Rooms } from "../../app/http/services.server";
import { findConcept } from "../../db/queries/agenda";
import { listUnprojectedAgendaIds } from "../../db/queries/document";
import { findLastWrittenAt } from "../../db/queries/document-auteur";
import type { AgendaInhoud } from "../document/agenda-inhoud";
import { CloseCode } from "../document/close-code";
import { deleteEmptied } from "../document/emptied-line";
import { type EmptiedDelays, EmptiedLines } from "./emptied-lines";
import { readProjection, writeProjection } from "./projection";
import { Refusal } from "./refusal";
import { type Member, Room, type RoomServices } from "./room";
import { Store } from "./store";
import { loadDocument, readDocument, type StoredDocument } from "./stored-document";

/** A reload or a short loss of connection finds the room still open. */
const EMPTY_ROOM_MS = 30_000;

export type OpenRooms = Rooms & {
  /** The room of an agenda; undefined when it has no document. Throws when the document cannot be read. */
  open: (agendaId: string) => Promise<Room | undefined>;
  /** Everyone in every room. */
  members: () => Iterable<Member>;
  /** To be called when someone comes into a room. */
  noteCame: (room: Room, member: Pick<Member, "canEdit" | "sessionIdHash">) => void;
  /** To be called when a member left a room. */
  noteLeft: (room: Room, member: Pick<Member, "canEdit" | "sessionIdHash">) => void;
  /** The documents that could not be opened when they were last asked for, and since when; the longest first. */
  listUnreadable: () => { agendaId: string; since: Date }[];
  /** Projects what a stopped process had stored and not yet projected. */
  projectUnprojected: () => Promise<void>;
  /** Stores and projects everything and sends everyone away to come back later. */
  close: () => Promise<void>;
};

type RoomsServices = Omit<RoomServices, "store"> & EmptiedDelays & { emptyRoomMs?: number };

export function createRooms(services: RoomsServices): OpenRooms {
  const { db, inTransaction, clock, log, metrics, emptyRoomMs = EMPTY_ROOM_MS } = services;
  const startedAt = clock();
  const store = new Store(inTransaction, metrics);
  const open = new Map<string, Room>();
  const opening = new Map<string, Promise<Room | undefined>>();
  const closing = new Map<Room, NodeJS.Timeout>();
  const unreadable = new Map<string, Date>();
  const emptiedLines = new EmptiedLines((agendaId, emptied) => {
    change(agendaId, null, (doc) => deleteEmptied(doc, emptied)).catch((error: unknown) => {
      log.error({ err: error, agendaId }, "lines that were left empty could not be removed");
    });
  }, services);

  async function load(agendaId: string): Promise<Room | undefined> {
    const stored = await loadStored(agendaId);
    if (stored === undefined) return undefined;
    const isProjected = stored.damage.row === undefined && (await listUnprojectedAgendaIds(db, agendaId)).length === 0;
    await noteLeftBeforeStart(agendaId);
    const room = new Room(agendaId, { stored, isProjected }, { ...services, store }, () => forget(room));
    await room.keepEarlierWork();
    open.set(agendaId, room);
    metrics.documents.set(open.size);
    // Who asked for it may be refused after all.
    closeWhenEmpty(room);
    return room;
  }

  /** Whoever keeps watch hears of a document that cannot be read. */
  async function loadStored(
    agendaId: string,
    load = () => loadDocument(services, agendaId),
  ): Promise<StoredDocument | undefined> {
    try {
      const stored = await load();
      unreadable.delete(agendaId);
      return stored;
    } catch (error) {
      unreadable.set(agendaId, unreadable.get(agendaId) ?? clock());
      throw error;
    } finally {
      metrics.unreadable.set(unreadable.size);
    }
  }

  /** Who was here when the process before this one ended may be away since: nobody saw them leave. */
  async function noteLeftBeforeStart(agendaId: string): Promise<void> {
    const lastAt = await findLastWrittenAt(db, agendaId);
    if (lastAt === undefined || lastAt >= startedAt) return;
    emptiedLines.noteLeft(agendaId, null, clock().getTime() - lastAt.getTime());
  }

  function forget(room: Room): void {
    if (open.get(room.agendaId) === room) open.delete(room.agendaId);
    clearTimeout(closing.get(room));
    closing.delete(room);
    metrics.documents.set(open.size);
  }

  /** From the last time that someone asked for it, left it or changed it. */
  function closeWhenEmpty(room: Room): void {
    clearTimeout(closing.get(room));
    const timer = setTimeout(() => {
      closing.delete(room);
      void closeIfEmpty(room);
    }, emptyRoomMs);
    closing.set(room, timer.unref());
  }

  async function closeIfEmpty(room: Room): Promise<void> {
    if (room.isInUse || open.get(room.agendaId) !== room) return;
    try {
      await room.tidy({ isClosing: true });
    } catch (error) {
      log.error({ err: error, agendaId: room.agendaId }, "the document could not be tidied; its log has everything");
    }
    // Someone came meanwhile.
    if (room.isInUse || closing.has(room)) return;
    forget(room);
    room.destroy();
  }

  async function projectStored(agendaId: string): Promise<void> {
    const stored = await loadStored(agendaId);
    if (stored === undefined) return;
    await writeProjection(services, readProjection(agendaId, stored.doc, stored.logId));
    stored.doc.destroy();
  }

  async function read(agendaId: string): Promise<AgendaInhoud | undefined> {
    const room = open.get(agendaId) ?? (await opening.get(agendaId));
    if (room !== undefined) return await room.read();
    const isProjected = (await listUnprojectedAgendaIds(db, agendaId)).length === 0;
    if (isProjected) return (await findConcept(db, agendaId))?.inhoud;
    const stored = await loadStored(agendaId, () => readDocument(db, agendaId));
    if (stored === undefined) return undefined;
    const { inhoud } = readProjection(agendaId, stored.doc, stored.logId);
    stored.doc.destroy();
    return inhoud;
  }

  async function openRoom(agendaId: string): Promise<Room | undefined> {
    const room = open.get(agendaId);
    if (room !== undefined) {
      closeWhenEmpty(room);
      return room;
    }
    const known = opening.get(agendaId);
    if (known !== undefined) return await known;
    const loading = load(agendaId).finally(() => opening.delete(agendaId));
    opening.set(agendaId, loading);
    return await loading;
  }

  async function change(agendaId: string, gebruikerId: string | null, work: (doc: Y.Doc) => void): Promise<void> {
    const room = await openRoom(agendaId);
    if (room === undefined) throw new Error(`${agendaId}: there is no document to change`);
    try {
      await room.pageChanges.change(gebruikerId, work);
    } finally {
      closeWhenEmpty(room);
    }
  }

  async function restore(agendaId: string, gebruikerId: string, inhoud: AgendaInhoud): Promise<void> {
    const room = await openRoom(agendaId);
    if (room === undefined) throw new Error(`${agendaId}: there is no document to restore`);
    try {
      emptiedLines.add(agendaId, await room.pageChanges.restore(gebruikerId, inhoud));
    } finally {
      closeWhenEmpty(room);
    }
  }

  return {
    open: openRoom,

    *members() {
      for (const room of open.values()) yield* room.members;
    },

    noteCame({ agendaId }, { canEdit, sessionIdHash }) {
      if (canEdit) emptiedLines.noteCame(agendaId, sessionIdHash);
    },

    noteLeft(room, { canEdit, sessionIdHash }) {
      if (canEdit) emptiedLines.noteLeft(room.agendaId, sessionIdHash);
      closeWhenEmpty(room);
    },

    listUnreadable: () => [...unreadable].map(([agendaId, since]) => ({ agendaId, since })),

    async settle(agendaId) {
      const room = open.get(agendaId) ?? (await opening.get(agendaId));
      if (room !== undefined) await room.settle();
      else if ((await listUnprojectedAgendaIds(db, agendaId)).length > 0) await projectStored(agendaId);
    },

    read,

    change: (agendaId, gebruikerId, work) => answerRefusal(change(agendaId, gebruikerId, work)),

    restore: (agendaId, gebruikerId, inhoud) => answerRefusal(restore(agendaId, gebruikerId, inhoud)),

    deleteEmptiedLater: (agendaId, emptied) => emptiedLines.add(agendaId, emptied),

    closeSession(idHash) {
      for (const room of open.values()) {
        for (const member of [...room.members]) {
          if (member.sessionIdHash === idHash) member.close(CloseCode.notSignedIn, "signed out");
        }
      }
    },

    async projectUnprojected() {
      for (const agendaId of await listUnprojectedAgendaIds(db)) {
        try {
          await projectStored(agendaId);
        } catch (error) {
          // One damaged document must not keep the others, and the pages, from starting.
          log.error({ err: error, agendaId }, "the document could not be projected");
        }
      }
    },

    async close() {
      emptiedLines.stop();
      await Promise.all(
        [...open.values()].map(async (room) => {
          try {
            await room.settle();
          } catch (error) {
            log.error({ err: error, agendaId: room.agendaId }, "the document could not be projected before the stop");
          }
          room.sendAway(CloseCode.unavailable, "restarting");
        }),
      );
    },
  };
}

/** What a page can tell the person of a change that was refused; any other fault is one of ours. */
async function answerRefusal(change: Promise<void>): Promise<ChangeResult> {
  try {
    await change;
    return { ok: true };
  } catch (error) {
    const code = error instanceof Refusal ? error.code : undefined;
    if (code === CloseCode.tooLarge) return { ok: false, reason: "agenda-vol" };
    if (code === CloseCode.notStored || code === CloseCode.unavailable) return { ok: false, reason: "niet-bewaard" };
    throw error;
  }
}
