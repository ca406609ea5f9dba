/** Someone who reads a draft by an invitation alone, and loses it while they read. */
import { afterEach, beforeEach, expect, test } from "vitest";
import { openDatabase } from "../../db/client";
import { insertDeelnemer, withdrawDeelnemer } from "../../db/queries/meekijken";
import { gebruiker } from "../../db/schema/gebruiker";
import { type LiveServer, startLiveServer } from "./live-server";
import { eventually, everyoneLeaves, type Participant, participate } from "./participant";

const AGENDAS = ["moerwijk", "leyenburg"] as const;
const BUREN = ["buur", "overbuur"] as const;
/** Rights taken away count within a second; the rest is for a machine that has more to do. */
const WITHIN_MS = 5000;

let server: LiveServer;

beforeEach(async () => {
  server = await startLiveServer();
  await server.inTransaction(async (tx) => {
    for (const id of BUREN) {
      const email = `${id}@voorbeeld.nl`;
      await tx.insert(gebruiker).values({ id, naam: id, rol: "bewoner", stadsdeel: null, email });
      for (const agendaId of AGENDAS) {
        const uitgenodigdOp = new Date();
        await insertDeelnemer(tx, {
          id: `${id}-${agendaId}`,
          agendaId,
          email,
          uitgenodigdOp,
          uitgenodigdDoor: "team-escamp",
        });
      }
    }
  });
});

afterEach(async () => {
  everyoneLeaves();
  await server.stop();
});

async function come(id: string, agendaId: string): Promise<Participant> {
  const session = await server.sessions.start({ id, naam: id, rol: "bewoner", stadsdeel: null }, null);
  const reader = participate(server, agendaId, session.split(";")[0] ?? "");
  await eventually(() => expect(reader.provider.synced).toBe(true));
  return reader;
}

/** Another process on the same file does: nothing of it passes through this one. */
async function withdraw(id: string): Promise<void> {
  const other = openDatabase(server.database.file);
  await other.inTransaction((tx) => withdrawDeelnemer(tx, { id, agendaId: "moerwijk" }, "team-escamp", new Date()));
  other.close();
}

test("an invitation that is withdrawn closes the socket of who read by it within a second, and of nobody else", async () => {
  const invited = await come("buur", "moerwijk");
  const elsewhere = await come("buur", "leyenburg");
  const neighbour = await come("overbuur", "moerwijk");
  const writer = participate(server, "moerwijk", await server.signIn("team-escamp"));
  await eventually(() => expect(writer.provider.synced).toBe(true));

  const withdrawnAtMs = performance.now();
  await withdraw("buur-moerwijk");
  await eventually(() => expect(invited.closeCodes).toEqual([4403]));
  expect(performance.now() - withdrawnAtMs).toBeLessThan(WITHIN_MS);
  writer.write("niet meer voor de buur");
  await eventually(() => expect(neighbour.read()).toContain("niet meer voor de buur"));
  expect(invited.read()).not.toContain("niet meer voor de buur");
  expect([neighbour, elsewhere, writer].flatMap(({ closeCodes }) => closeCodes)).toEqual([]);

  invited.provider.connect();
  await eventually(() => expect(invited.closeCodes).toEqual([4403, 4403]));
});
