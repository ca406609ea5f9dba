/** Where sockets come in: which upgrades are taken, who is let in, and what all open sockets have in common. */
import type { IncomingMessage } from "node:http";
import type { Socket } from "node:net";
import type { Duplex } from "node:stream";
import { setTimeout as sleep } from "node:timers/promises";
import { WebSocket, WebSocketServer } from "ws";
import type { Services } from "../../app/http/services.server";
import { listOpengesteld } from "../../db/queries/meekijken";
import { CloseCode } from "../document/close-code";
import { HEARS_OPENSTELLING } from "../document/openstelling-message";
import { FRAME_MAX_BYTES } from "../document/size-limits";
import { authorize, findUnauthorized, type Visitor } from "./authorize";
import { Connection } from "./connection";
import {
  GOODBYE_MAX_MS,
  MESSAGE_MAX_CHUNKS,
  MESSAGE_MAX_FRAGMENTS,
  STRANGER_UPGRADES_BURST,
  STRANGER_UPGRADES_PER_SECOND,
} from "./limits";
import type { Metrics } from "./metrics";
import { isAllowedOrigin } from "./origin";
import { Refusal } from "./refusal";
import type { Room } from "./room";
import type { OpenRooms } from "./rooms";
import { SessionRegistry } from "./session-limits";
import { TokenBucket } from "./token-bucket";

/** An id is what an address can be made of, and ends up in the log. */
const ROOM_PATH = /^\/realtime\/agenda\/([\w-]{1,64})$/;

/** Only to read the path and the query. */
const BASE = "http://server.invalid";

/** Rights that were taken away end the socket at the next check: within a second. */
const CHECK_MS = 500;

/** How often it is looked whether everyone is gone. */
const EMPTY_CHECK_MS = 20;

/** Vite's own socket, which tells the browser to reload while developing. */
const VITE_PROTOCOLS: readonly unknown[] = ["vite-hmr", "vite-ping"];

/** A socket that speaks of faults on the wire in our own codes: those of the standard (1002, 1007 to 1009) are retried. */
class RoomSocket extends WebSocket {
  /** Why the library began to close it. */
  fault = new Refusal(CloseCode.broken, "not a frame");

  override close(code?: number, data?: string | Buffer): void {
    if (code === 1008 || code === 1009) this.fault = new Refusal(CloseCode.tooLarge, "too large");
    if (code === 1002 || code === 1007 || code === 1008 || code === 1009)
      super.close(this.fault.code, this.fault.message);
    else super.close(code, data);
  }
}

export type Sockets = {
  handleUpgrade: (request: IncomingMessage, socket: Duplex, head: Buffer) => void;
  /** Takes nobody in any more. */
  refuseAll: () => void;
  /** Resolves when nobody is connected any more, or after `timeoutMs`. */
  whenEmpty: (timeoutMs: number) => Promise<void>;
  /** Ends what is still open. */
  close: () => void;
};

/** Who was let in, and where. */
type Entrance = { visitor: Visitor; room: Room; hearsOpenstelling: boolean };

/** Where someone is refused; `isStranger`: nobody is signed in there. */
type Refused = { agendaId: string; isStranger: boolean };

type SocketsOptions = {
  services: Services;
  rooms: OpenRooms;
  metrics: Metrics;
  isDevelopment: boolean;
  heartbeatMs?: number;
};

export function createSockets({ services, rooms, metrics, isDevelopment, heartbeatMs }: SocketsOptions): Sockets {
  const { log, clock, env } = services;
  const server = new WebSocketServer({
    noServer: true,
    maxPayload: FRAME_MAX_BYTES,
    maxFragments: MESSAGE_MAX_FRAGMENTS,
    maxBufferedChunks: MESSAGE_MAX_CHUNKS,
    perMessageDeflate: false,
    autoPong: false,
    WebSocket: RoomSocket,
  });
  const connections = new Set<Connection>();
  const sessionRegistry = new SessionRegistry();
  const strangerUpgrades = new TokenBucket(STRANGER_UPGRADES_PER_SECOND, STRANGER_UPGRADES_BURST);
  let isStopping = false;

  const timer = setInterval(() => {
    for (const connection of [...connections]) connection.check();
    sessionRegistry.forgetIdle();
    void showOutUnauthorized();
    void tellOpenstelling();
  }, CHECK_MS);

  async function showOutUnauthorized(): Promise<void> {
    try {
      for (const { present, refusal } of await findUnauthorized(services, [...connections], clock())) {
        present.close(refusal.code, refusal.message);
      }
    } catch (error) {
      log.error({ err: error }, "the rights of who is connected cannot be read");
      // Nobody writes whose rights are not known.
      for (const connection of [...connections]) {
        if (connection.canEdit) connection.close(CloseCode.notStored, "rights cannot be read");
      }
    }
  }

  async function tellOpenstelling(): Promise<void> {
    const hearing = [...connections].filter(({ hearsOpenstelling }) => hearsOpenstelling);
    if (hearing.length === 0) return;
    try {
      const agendaIds = new Set(hearing.map(({ agendaId }) => agendaId));
      const open = new Set(await listOpengesteld(services.db, [...agendaIds]));
      for (const connection of hearing) connection.tellOpenstelling(open.has(connection.agendaId));
    } catch (error) {
      log.error({ err: error }, "which drafts are open to everyone cannot be read");
    }
  }

  function refuseWhenStopping(): void {
    if (isStopping) throw new Refusal(CloseCode.unavailable, "restarting");
  }

  async function authorizeTwice(agendaId: string, request: IncomingMessage, url: URL): Promise<Entrance> {
    refuseWhenStopping();
    const asked = {
      agendaId,
      schema: url.searchParams.get("schema"),
      gebruikerId: url.searchParams.get("gebruiker") || null,
      cookie: request.headers.cookie,
    };
    await authorize(services, asked);
    const room = await rooms.open(agendaId);
    if (room === undefined) throw new Refusal(CloseCode.notFound, "no such agenda");
    // Who signed out while the document was read would stay.
    const hearsOpenstelling = url.searchParams.get("hears") === HEARS_OPENSTELLING.hears;
    return { room, visitor: await authorize(services, asked), hearsOpenstelling };
  }

  function connect(socket: RoomSocket, line: Socket, { visitor, room, hearsOpenstelling }: Entrance): void {
    // Those who are there were sent away while its document was read.
    refuseWhenStopping();
    const idHash = visitor.session?.idHash ?? null;
    const sessionLimits = sessionRegistry.enter(visitor.session);
    const events = {
      onRefused: (code: CloseCode, reason: string) =>
        countRefusal(code, reason, { agendaId: room.agendaId, isStranger: idHash === null }),
      onChange: () => {
        if (idHash !== null) services.sessions.noteUse(idHash);
      },
      onLeft: () => {
        sessionRegistry.leave(idHash);
        connections.delete(connection);
        metrics.connections.set(connections.size);
        rooms.noteLeft(room, connection);
      },
    };
    const countHeardBytes = () => line.bytesRead;
    const connection = new Connection({
      socket,
      visitor,
      hearsOpenstelling,
      room,
      log,
      events,
      sessionLimits,
      countHeardBytes,
      heartbeatMs,
    });
    // The library would wait half a minute for an answer before it let go.
    socket.on("error", () => connection.close(socket.fault.code, socket.fault.message));
    connections.add(connection);
    metrics.connections.set(connections.size);
    rooms.noteCame(room, connection);
    connection.enter();
  }

  function refuse(socket: WebSocket, error: unknown, who: Refused): void {
    const isRefusal = error instanceof Refusal;
    if (!isRefusal) log.error({ err: error, agendaId: who.agendaId }, "the document could not be opened");
    const { code, message } = isRefusal ? error : new Refusal(CloseCode.notStored, "the document cannot be read");
    countRefusal(code, message, who);
    socket.close(code, message);
    setTimeout(() => socket.terminate(), GOODBYE_MAX_MS).unref();
  }

  async function handle(request: IncomingMessage, socket: Duplex, head: Buffer, url: URL, agendaId: string) {
    let isStranger = true;
    let entrance: Entrance | { error: unknown };
    try {
      isStranger = (await services.sessions.find(request.headers.cookie)) === null;
      if (isStranger && !strangerUpgrades.take()) {
        metrics.closed.inc({ code: 503 });
        refuseOverHttp(socket, "503 Service Unavailable");
        return;
      }
      entrance = await authorizeTwice(agendaId, request, url);
    } catch (error) {
      entrance = { error };
    }
    accept(request, socket, head, entrance, { agendaId, isStranger });
  }

  /** Accepts before it refuses, so that the client learns why: an HTTP refusal it would retry for ever. */
  function accept(
    request: IncomingMessage,
    socket: Duplex,
    head: Buffer,
    entrance: Entrance | { error: unknown },
    who: Refused,
  ): void {
    server.handleUpgrade(request, socket, head, (accepted) => {
      // The library closes the socket by itself; without a listener the process would end.
      accepted.on("error", (error) => log.debug({ err: error }, "socket error"));
      if ("error" in entrance) return refuse(accepted, entrance.error, who);
      try {
        connect(accepted, socket as Socket, entrance);
      } catch (error) {
        refuse(accepted, error, who);
      }
    });
  }

  /** Anyone can be refused as often as they like: it is counted, and written down of who is signed in. */
  function countRefusal(code: CloseCode, reason: string, { agendaId, isStranger }: Refused): void {
    metrics.closed.inc({ code });
    log[isStranger ? "debug" : "info"]({ code, reason, agendaId }, "socket closed");
  }

  return {
    handleUpgrade(request, socket, head) {
      // First of all: a client that hangs up while it is refused would otherwise end the process.
      socket.on("error", (error) => log.debug({ err: error }, "socket error"));
      const url = URL.canParse(request.url ?? "", BASE) ? new URL(request.url ?? "", BASE) : null;
      if (request.headers.upgrade?.toLowerCase() !== "websocket") return refuseOverHttp(socket, "400 Bad Request");
      const agendaId = ROOM_PATH.exec(url?.pathname ?? "")?.[1];
      if (url === null || agendaId === undefined) {
        const isVite = isDevelopment && VITE_PROTOCOLS.includes(request.headers["sec-websocket-protocol"]);
        if (!isVite) refuseOverHttp(socket, "404 Not Found");
        return;
      }
      if (!isAllowedOrigin(request.headers, env.baseUrl)) return refuseOverHttp(socket, "403 Forbidden");
      void handle(request, socket, head, url, agendaId);
    },
    refuseAll() {
      isStopping = true;
    },
    async whenEmpty(timeoutMs) {
      const endsAtMs = performance.now() + timeoutMs;
      while (server.clients.size > 0 && performance.now() < endsAtMs) await sleep(EMPTY_CHECK_MS);
    },
    close() {
      clearInterval(timer);
      for (const socket of server.clients) socket.terminate();
    },
  };
}

/** Ends the line as well: a client that keeps its own side open would hold it for ever. */
function refuseOverHttp(socket: Duplex, status: string): void {
  socket.once("finish", () => socket.destroy());
  setTimeout(() => socket.destroy(), GOODBYE_MAX_MS).unref();
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\nX-Content-Type-Options: nosniff\r\n\r\n`);
}
