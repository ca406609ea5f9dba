import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import { WebSocket, WebSocketServer } from "ws";
import * as Y from "yjs";
import { createLine } from "../../../realtime/client/line";
import { eventually } from "../participant";

/** The first two bytes of a message: an answer to what the server has, and a change. */
const ANSWER = "0,1";
const CHANGE = "0,2";
/** "I have nothing." */
const STEP_1_OF_AN_EMPTY_SERVER = Uint8Array.of(0, 0, 1, 0);

test("what is typed before the server has said what it has goes with the answer to that, and not before it", async () => {
  const server = new WebSocketServer({ port: 0, host: "localhost" });
  await once(server, "listening");
  const doc = new Y.Doc();
  doc.getText("tekst").insert(0, "zonder lijn");
  const line = createLine(
    doc,
    {
      agendaId: "x",
      gebruikerId: "",
      url: `ws://localhost:${(server.address() as AddressInfo).port}`,
      WebSocketPolyfill: WebSocket as unknown as typeof globalThis.WebSocket,
    },
    { onMessage() {}, onSynced() {}, onChange() {}, onOpenstelling() {}, onClosed() {} },
  );
  doc.on("update", line.send);
  const connected = once(server, "connection");
  line.connect();
  const [socket] = (await connected) as [WebSocket];
  const kinds: string[] = [];
  const copy = new Y.Doc();
  socket.on("message", (message: Buffer) => {
    const kind = message.subarray(0, 2).join();
    kinds.push(kind);
    if (kind === ANSWER || kind === CHANGE) applyFrame(copy, message);
  });
  await eventually(() => expect(line.provider.wsconnected).toBe(true));

  doc.getText("tekst").insert(0, "te vroeg, ");
  await sleep(200);
  expect(kinds).not.toContain(CHANGE);

  socket.send(STEP_1_OF_AN_EMPTY_SERVER);
  await eventually(() => expect(kinds).toContain(ANSWER));
  doc.getText("tekst").insert(0, "daarna, ");
  await eventually(() => expect(copy.getText("tekst").toString()).toBe("daarna, te vroeg, zonder lijn"));
  expect(kinds.indexOf(ANSWER)).toBeLessThan(kinds.indexOf(CHANGE));

  line.destroy();
  server.close();
});

function applyFrame(doc: Y.Doc, message: Buffer): void {
  // Two bytes of kind and, in a message this short, one of length.
  Y.applyUpdate(doc, message.subarray(3));
}
