/** A page that is open hears that the draft was opened to everyone, or closed again. */
import { afterEach, beforeEach, expect, test } from "vitest";
import { openDatabase } from "../../db/client";
import { closeMeekijken, openMeekijken } from "../../db/queries/meekijken";
import { type LiveServer, startLiveServer } from "./live-server";
import { eventually } from "./participant";
import { answered, connectRaw, type RawClient, roomOf } from "./raw-client";

const ROOM = roomOf("moerwijk");
const HEARS = `${ROOM}&hears=openstelling`;

let server: LiveServer;

beforeEach(async () => {
  server = await startLiveServer();
});

afterEach(() => server.stop());

const told = ({ frames }: RawClient) => frames.filter(([type]) => type === 100).map(([, isOpen]) => isOpen);
const connectAs = async (persoon: string, path: string) =>
  await connectRaw(server, path, { cookie: await server.signIn(persoon) });

test("who asks for it is told at once, and each time it changes, whoever changed it", async () => {
  const editor = await connectAs("team-escamp", HEARS);
  const reader = await connectAs("wethouder", HEARS);
  await eventually(() => expect([told(editor), told(reader)]).toEqual([[0], [0]]));

  await server.inTransaction((tx) => openMeekijken(tx, "moerwijk", "team-escamp-2", new Date()));
  await eventually(() =>
    expect([told(editor), told(reader)]).toEqual([
      [0, 1],
      [0, 1],
    ]),
  );

  const other = openDatabase(server.database.file);
  await other.inTransaction((tx) => closeMeekijken(tx, "moerwijk", "team-escamp-2", new Date()));
  other.close();
  await eventually(() =>
    expect([told(editor), told(reader)]).toEqual([
      [0, 1, 0],
      [0, 1, 0],
    ]),
  );
});

test("of another draft, and who does not ask for it, hears nothing of it", async () => {
  const stock = await connectAs("team-escamp", ROOM);
  const elsewhere = await connectAs("team-escamp", `${roomOf("leyenburg")}&hears=openstelling`);
  const editor = await connectAs("team-escamp", HEARS);
  await server.inTransaction((tx) => openMeekijken(tx, "moerwijk", "team-escamp-2", new Date()));
  await eventually(() => expect(told(editor).at(-1)).toBe(1));
  await answered(stock);
  expect(told(stock)).toEqual([]);
  expect(told(elsewhere)).toEqual([0]);
});
