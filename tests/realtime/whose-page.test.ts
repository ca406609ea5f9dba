/** A shared computer: the session of the browser is another's than that of the page which is still open. */
import { afterEach, beforeEach, expect, test } from "vitest";
import { WebSocket } from "ws";
import { listUpdates } from "../../db/queries/document";
import { openMeekijken } from "../../db/queries/meekijken";
import { type AgendaConnection, connectAgenda } from "../../realtime/client/agenda-connection";
import { setAgendaTitel, typedTitel } from "../../realtime/document/agenda-document";
import { socketWithCookie } from "./cookie-socket";
import { type LiveServer, startLiveServer } from "./live-server";
import { come, eventually } from "./participant";
import { connectRaw, roomOf } from "./raw-client";

const AGENDA = "moerwijk";
const ROOM = roomOf(AGENDA);
const PAGE_OF = "team-escamp";

let server: LiveServer;

beforeEach(async () => {
  server = await startLiveServer();
});

afterEach(() => server.stop());

test("a page is let in as the person for whom it was opened, and a client that names nobody as who is signed in", async () => {
  const cookie = await server.signIn(PAGE_OF);
  for (const path of [`${ROOM}&gebruiker=${PAGE_OF}`, ROOM]) {
    const client = await connectRaw(server, path, { cookie });
    await eventually(() => expect(client.frames.length).toBeGreaterThan(0));
    expect(client.socket.readyState).toBe(WebSocket.OPEN);
    client.socket.close();
  }
});

test("a page of someone else than who is signed in is refused with 4401", async () => {
  const cookie = await server.signIn("team-escamp-2");
  const client = await connectRaw(server, `${ROOM}&gebruiker=${PAGE_OF}`, { cookie });
  expect(await client.closed).toBe(4401);
});

test("a page of who has signed out is asked to sign in, also when everyone may read the draft", async () => {
  await server.inTransaction((tx) => openMeekijken(tx, AGENDA, PAGE_OF, new Date()));
  const client = await connectRaw(server, `${ROOM}&gebruiker=${PAGE_OF}`);
  expect(await client.closed).toBe(4401);
});

test("what was typed under one name is never stored under another, and is stored when its writer is back", async () => {
  let cookie = await server.signIn(PAGE_OF);
  const connection: AgendaConnection = connectAgenda({
    agendaId: AGENDA,
    url: server.wsUrl,
    gebruikerId: PAGE_OF,
    canEdit: true,
    kept: null,
    WebSocketPolyfill: socketWithCookie(() => cookie),
  });
  const colleague = await come(server, AGENDA, "team-escamp-2");
  await eventually(() => expect(connection.saved.get()).toEqual({ kind: "bewaard" }));
  const rows = (await listUpdates(server.db, AGENDA, 0)).length;

  await server.sessions.end(cookie);
  await eventually(() => expect(connection.saved.get()).toMatchObject({ kind: "gesloten", sluiting: "uitgelogd" }));
  setAgendaTitel(connection.doc, "Van de eerste");
  cookie = await server.signIn("team-escamp-2");
  connection.reconnect();
  await eventually(() =>
    expect(connection.saved.get()).toEqual({
      kind: "gesloten",
      sluiting: "iemand-anders",
      hasUnsaved: true,
      isKept: false,
    }),
  );
  expect((await listUpdates(server.db, AGENDA, 0)).length).toBe(rows);

  cookie = await server.signIn(PAGE_OF);
  connection.reconnect();
  await eventually(() => expect(connection.saved.get()).toEqual({ kind: "bewaard" }));
  await eventually(() => expect(typedTitel(colleague.doc)).toBe("Van de eerste"));
  const [stored] = (await listUpdates(server.db, AGENDA, 0)).slice(rows);
  expect(stored?.auteurId).toBe(PAGE_OF);
  connection.destroy();
});
