/** What one client sends is taken in in turn with what the others send. */
import { afterEach, beforeEach, expect, test } from "vitest";
import { listUpdates } from "../../db/queries/document";
import { PIECE_MAX_STRUCTS } from "../../realtime/server/limits";
import { piecedUpdate } from "../support/hostile-updates";
import { type LiveServer, startLiveServer } from "./live-server";
import { come, eventually } from "./participant";
import { connectRaw, roomOf, updateOf } from "./raw-client";

const PASTER = "team-escamp-2";
const PIECES = 3;

let server: LiveServer;

beforeEach(async () => {
  server = await startLiveServer();
});

afterEach(() => server.stop());

test("a letter that comes in while the first piece of a large paste is taken in is stored before the last", async () => {
  const writer = await come(server, "moerwijk", "team-escamp");
  const paster = await connectRaw(server, roomOf("moerwijk"), { cookie: await server.signIn(PASTER) });
  const room = await server.rooms.open("moerwijk");
  if (room === undefined) throw new Error("No room");
  // Costs nothing, so that it is not the budget of its session that makes a piece wait.
  const pasting = [...room.members].find(({ gebruikerId }) => gebruikerId === PASTER);
  Object.assign(pasting ?? {}, { measure: (work: () => unknown) => work() });
  const write = room.write.bind(room);
  let pieces = 0;
  room.write = (update, member) => {
    // On the line before any of the paste is in the document.
    if (member === pasting && pieces++ === 0) writer.write("een letter");
    return write(update, member);
  };
  const lastId = (await listUpdates(server.db, "moerwijk", 0)).at(-1)?.id ?? 0;
  const stored = () => listUpdates(server.db, "moerwijk", lastId);
  paster.socket.send(updateOf(piecedUpdate(PIECES * PIECE_MAX_STRUCTS)));
  await eventually(async () => expect(await stored()).toHaveLength(PIECES + 1));
  const [first, ...rest] = (await stored()).map(({ auteurId }) => auteurId);
  expect([first, rest.at(-1)]).toEqual([PASTER, PASTER]);
  paster.socket.terminate();
});
