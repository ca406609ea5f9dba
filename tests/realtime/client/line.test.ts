/** When the pages of a server that stopped come back: on real lines, with the client of the product. */
import { afterEach, beforeEach, expect, test } from "vitest";
import { type AgendaConnection, connectAgenda } from "../../../realtime/client/agenda-connection";
import { CloseCode } from "../../../realtime/document/close-code";
import { socketWithCookie } from "../cookie-socket";
import { type LiveServer, startLiveServer } from "../live-server";
import { eventually } from "../participant";

const PAGES = 16;
/** The window from which each draws, and what a busy machine may add. */
const WINDOW_MS = 2500;
const NOISE_MS = 5000;
/** That all of them fall within so much happens once in a million million times; unspread they come at once. */
const SPREAD_MS = WINDOW_MS / 5;

type Page = { connection: AgendaConnection; startsAtMs: number[]; closesAtMs: number[] };

let server: LiveServer;
const pages: Page[] = [];

beforeEach(async () => {
  server = await startLiveServer();
});

afterEach(async () => {
  for (const { connection } of pages.splice(0)) connection.destroy();
  await server.stop();
});

/** Notes when it begins a connection, and when one ends. */
function openPage(cookie: string): Page {
  const startsAtMs: number[] = [];
  const closesAtMs: number[] = [];
  const connection = connectAgenda({
    agendaId: "moerwijk",
    url: server.wsUrl,
    gebruikerId: "team-escamp",
    canEdit: true,
    kept: null,
    WebSocketPolyfill: socketWithCookie(
      () => cookie,
      (socket) => {
        startsAtMs.push(performance.now());
        socket.on("close", () => closesAtMs.push(performance.now()));
      },
    ),
  });
  return { connection, startsAtMs, closesAtMs };
}

test("pages that were told to come back do so each at a moment of their own, within the longest wait", async () => {
  // A session each: what one session may ask would not do for all of them to come back at once.
  for (let i = 0; i < PAGES; i++) pages.push(openPage(await server.signIn("team-escamp")));
  const areLoaded = () => {
    for (const { connection } of pages) expect(connection.saved.get()).toEqual({ kind: "bewaard" });
  };
  await eventually(areLoaded);
  const room = await server.rooms.open("moerwijk");
  room?.sendAway(CloseCode.unavailable, "restarting");
  await eventually(() => {
    for (const { startsAtMs } of pages) expect(startsAtMs).toHaveLength(2);
  });
  await eventually(areLoaded);

  const waits = pages.map(({ startsAtMs, closesAtMs }) => (startsAtMs[1] ?? 0) - (closesAtMs[0] ?? 0));
  expect(Math.min(...waits)).toBeGreaterThan(0);
  expect(Math.max(...waits)).toBeLessThan(WINDOW_MS + NOISE_MS);
  expect(Math.max(...waits) - Math.min(...waits)).toBeGreaterThan(SPREAD_MS);
  expect(new Set(waits.map((wait) => Math.floor(wait / 100))).size).toBeGreaterThan(PAGES / 4);
});
