import { afterEach, beforeEach, expect, test } from "vitest";
import { type LiveServer, startLiveServer } from "./live-server";
import { eventually, everyoneLeaves, type Participant, participate } from "./participant";
import { connectRaw, presenceOf } from "./raw-client";

let server: LiveServer;

beforeEach(async () => {
  server = await startLiveServer();
});

afterEach(async () => {
  everyoneLeaves();
  await server.stop();
});

async function come(persoon: string): Promise<Participant> {
  const participant = participate(server, "moerwijk", await server.signIn(persoon));
  await eventually(() => expect(participant.provider.synced).toBe(true));
  return participant;
}

/** Names of the people `participant` sees, by client of the document. */
function seenBy({ provider }: Participant): Map<number, string> {
  return new Map([...provider.awareness.getStates()].map(([client, state]) => [client, state["user"]?.name]));
}

test("people see who else is there, under the name of their account", async () => {
  const one = await come("team-escamp");
  const two = await come("team-escamp-2");
  await eventually(() => {
    expect(seenBy(one).get(two.doc.clientID)).toBe("Demo Collega Escamp");
    expect(seenBy(two).get(one.doc.clientID)).toBe("Demo Gebiedsteam Escamp");
  });
});

test("a client cannot pretend to be someone else", async () => {
  const one = await come("team-escamp");
  const two = await come("team-escamp-2");
  two.provider.awareness.setLocalState({ user: { name: "Demo Wethouder", color: "#000000" }, cursor: { anchor: 1 } });
  await eventually(() => {
    const state = one.provider.awareness.getStates().get(two.doc.clientID);
    expect(state).toMatchObject({ user: { name: "Demo Collega Escamp" }, cursor: { anchor: 1 } });
    expect(state?.["user"].color).not.toBe("#000000");
  });
});

test("a client cannot speak for the client of someone else", async () => {
  const one = await come("team-escamp");
  const two = await come("team-escamp-2");
  await eventually(() => expect(seenBy(one).has(two.doc.clientID)).toBe(true));
  const intruder = await connectRaw(server, "moerwijk?schema=1", { cookie: await server.signIn("wethouder") });
  intruder.socket.send(presenceOf(two.doc.clientID, 1000, { cursor: "elders" }));
  intruder.socket.send(presenceOf(two.doc.clientID, 1001, null));
  intruder.socket.send(presenceOf(77, 1, { cursor: "hier" }));
  await eventually(() => expect(seenBy(one).get(77)).toBe("Demo Wethouder"));
  expect(one.provider.awareness.getStates().get(two.doc.clientID)).toMatchObject({
    user: { name: "Demo Collega Escamp" },
  });
  intruder.socket.close();
});

test("a connection speaks for one client of the document", async () => {
  const one = await come("team-escamp");
  const many = await connectRaw(server, "moerwijk?schema=1", { cookie: await server.signIn("wethouder") });
  for (let client = 100; client < 120; client++) many.socket.send(presenceOf(client, 1, {}));
  await eventually(() => expect(seenBy(one).has(100)).toBe(true));
  many.socket.send(presenceOf(100, 2, { ook: "laatste" }));
  await eventually(() => expect(one.provider.awareness.getStates().get(100)).toHaveProperty("ook"));
  expect([...seenBy(one).keys()].filter((client) => client > 100 && client < 120)).toEqual([]);
  many.socket.close();
});

test("who leaves is gone from the list, and who returns is back in it at once", async () => {
  const one = await come("team-escamp");
  const two = await come("team-escamp-2");
  await eventually(() => expect(seenBy(one).has(two.doc.clientID)).toBe(true));
  two.provider.ws?.close();
  await eventually(() => expect(seenBy(one).has(two.doc.clientID)).toBe(false));
  await eventually(() => expect(seenBy(one).get(two.doc.clientID)).toBe("Demo Collega Escamp"));
  two.leave();
  await eventually(() => expect(seenBy(one).has(two.doc.clientID)).toBe(false));
});

test("the same person in two windows has one colour, two people have two", async () => {
  const one = await come("team-escamp");
  const again = await come("team-escamp");
  const two = await come("team-escamp-2");
  const colorOf = (client: number) => two.provider.awareness.getStates().get(client)?.["user"].color;
  await eventually(() => {
    expect(colorOf(one.doc.clientID)).toMatch(/^#[0-9a-f]{6}$/);
    expect(colorOf(again.doc.clientID)).toBe(colorOf(one.doc.clientID));
  });
  const own = one.provider.awareness.getStates().get(two.doc.clientID)?.["user"].color;
  expect(own).not.toBe(colorOf(one.doc.clientID));
});

test("who asks who is there is told", async () => {
  const one = await come("team-escamp");
  await eventually(() => expect(one.frames.filter((frame) => frame[0] === 1).length).toBeGreaterThan(1));
  const client = await connectRaw(server, "moerwijk?schema=1", { cookie: await server.signIn("wethouder") });
  await eventually(() => expect(client.frames.filter((frame) => frame[0] === 1)).toHaveLength(1));
  client.socket.send(Uint8Array.of(3));
  await eventually(() => expect(client.frames.filter((frame) => frame[0] === 1)).toHaveLength(2));
  expect(new TextDecoder().decode(client.frames.at(-1))).toContain("Demo Gebiedsteam Escamp");
  client.socket.close();
});
