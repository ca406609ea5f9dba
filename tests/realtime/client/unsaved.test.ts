import fc from "fast-check";
import { describe, expect, test } from "vitest";
import * as Y from "yjs";
import { createUnsaved } from "../../../realtime/client/unsaved";

/**
 * One browser and a server that stores before it shares. Messages are in flight until they are delivered; whatever is
 * in flight, or received but not yet committed, is lost with a crash.
 */
class World {
  readonly doc = new Y.Doc();
  readonly text = this.doc.getText("tekst");
  readonly map = this.doc.getMap<unknown>("kaart");
  readonly undo = new Y.UndoManager([this.text, this.map], { captureTimeout: 0, trackedOrigins: new Set(["here"]) });
  readonly unsaved = createUnsaved();
  private readonly log: Uint8Array[] = [];
  private room = new Y.Doc();
  private received: Uint8Array[] = [];
  private toServer: Uint8Array[] = [];
  private toClient: { kind: "update" | "state" | "vector"; data: Uint8Array }[] = [];
  private isConnected = false;
  private connections = 0;
  private heard = { state: false, vector: false };

  constructor() {
    this.doc.clientID = 1;
    this.doc.on("update", (update: Uint8Array, origin: unknown) => {
      if (origin === "server") return;
      this.unsaved.add(update);
      if (this.isConnected) this.toServer.push(update);
    });
    this.connect();
  }

  /** What the page would say. */
  get isSaved(): boolean {
    return this.isConnected && this.heard.state && this.heard.vector && this.unsaved.isEmpty();
  }

  connect(): void {
    if (this.isConnected) return;
    this.isConnected = true;
    this.commit();
    const vector = { kind: "vector" as const, data: Y.encodeStateVector(this.room) };
    const state = {
      kind: "state" as const,
      data: Y.encodeStateAsUpdate(this.room, Y.encodeStateVector(this.doc)),
    };
    // Servers differ in which of the two they send first.
    this.connections += 1;
    this.toClient.push(...(this.connections % 2 === 0 ? [vector, state] : [state, vector]));
  }

  disconnect(): void {
    this.isConnected = false;
    this.heard = { state: false, vector: false };
    this.toServer = [];
    this.toClient = [];
  }

  /** `kill -9`: what was not committed is gone. `rows` more are lost as by putting back a backup. */
  crash(rows: number): void {
    this.disconnect();
    this.received = [];
    if (rows > 0) this.log.splice(-rows);
    this.room = this.stored();
  }

  /** The server's doc after a restart now. */
  stored(): Y.Doc {
    const doc = new Y.Doc();
    for (const update of this.log) Y.applyUpdate(doc, update);
    return doc;
  }

  deliverToServer(): void {
    const update = this.toServer.shift();
    if (update !== undefined) this.received.push(update);
  }

  commit(): void {
    if (this.received.length === 0) return;
    const merged = Y.mergeUpdates(this.received);
    this.received = [];
    this.log.push(merged);
    Y.applyUpdate(this.room, merged);
    if (this.isConnected) this.toClient.push({ kind: "update", data: merged });
  }

  deliverToClient(): void {
    const message = this.toClient.shift();
    if (message === undefined) return;
    const { kind, data } = message;
    if (kind === "vector") {
      this.heard.vector = true;
      this.unsaved.compareInsertions(this.doc, data);
      this.toServer.push(Y.encodeStateAsUpdate(this.doc, data));
      return;
    }
    if (kind === "update") {
      this.unsaved.acknowledge(data);
    } else {
      this.heard.state = true;
      this.unsaved.compareDeletions(this.doc, data);
    }
    Y.applyUpdate(this.doc, data, "server");
  }

  /** Someone else writes, straight into the store. */
  colleague(change: (doc: Y.Doc) => void, clientId: number): void {
    this.commit();
    const doc = this.stored();
    doc.clientID = clientId;
    const before = Y.encodeStateVector(doc);
    change(doc);
    this.received.push(Y.encodeStateAsUpdate(doc, before));
    this.commit();
  }

  settle(): void {
    this.connect();
    while (this.toServer.length + this.received.length + this.toClient.length > 0) {
      this.deliverToServer();
      this.commit();
      this.deliverToClient();
    }
  }
}

/** Everything the browser holds, insertions and deletions, is in the store. */
function isAllStored(world: World): boolean {
  const stored = world.stored();
  const snapshot = Y.snapshot(stored);
  Y.applyUpdate(stored, Y.encodeStateAsUpdate(world.doc));
  return Y.equalSnapshots(snapshot, Y.snapshot(stored));
}

const position = fc.nat({ max: 1000 });
type Step = { name: string; run: (world: World) => void };
const step = (name: string, run: (world: World) => void): Step => ({ name, run });
let colleagues = 10;

const steps: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 4,
    arbitrary: position.map((at) =>
      step(`type at ${at}`, (w) => here(w, () => w.text.insert(at % (w.text.length + 1), "ab"))),
    ),
  },
  {
    weight: 4,
    arbitrary: position.map((at) =>
      step(`delete at ${at}`, (w) => here(w, () => w.text.length > 0 && w.text.delete(at % w.text.length, 1))),
    ),
  },
  {
    weight: 2,
    arbitrary: position.map((at) =>
      step(`bold at ${at}`, (w) =>
        here(w, () => w.text.length > 0 && w.text.format(at % w.text.length, 1, { bold: at % 2 === 0 ? true : null })),
      ),
    ),
  },
  { weight: 2, arbitrary: position.map((at) => step(`set ${at}`, (w) => here(w, () => w.map.set(`k${at % 2}`, at)))) },
  { weight: 2, arbitrary: fc.constant(step("undo", (w) => void w.undo.undo())) },
  { weight: 1, arbitrary: fc.constant(step("redo", (w) => void w.undo.redo())) },
  { weight: 6, arbitrary: fc.constant(step("to server", (w) => w.deliverToServer())) },
  { weight: 6, arbitrary: fc.constant(step("commit", (w) => w.commit())) },
  { weight: 6, arbitrary: fc.constant(step("to client", (w) => w.deliverToClient())) },
  { weight: 1, arbitrary: fc.constant(step("disconnect", (w) => w.disconnect())) },
  { weight: 2, arbitrary: fc.constant(step("connect", (w) => w.connect())) },
  { weight: 1, arbitrary: fc.nat({ max: 2 }).map((rows) => step(`crash, ${rows} rows lost`, (w) => w.crash(rows))) },
  {
    weight: 2,
    arbitrary: position.map((at) =>
      step(`colleague at ${at}`, (w) =>
        w.colleague((doc) => {
          const text = doc.getText("tekst");
          if (at % 3 === 0 && text.length > 0) text.delete(at % text.length, 1);
          else if (at % 3 === 1 && text.length > 0) text.format(at % text.length, 1, { bold: true });
          else text.insert(at % (text.length + 1), "z");
          doc.getMap("kaart").set("k0", at);
        }, colleagues++),
      ),
    ),
  },
);

function here(world: World, change: () => unknown): void {
  world.doc.transact(change, "here");
}

describe("what is not yet proved to be stored", () => {
  test("the page never says saved while the store lacks something of it", () => {
    fc.assert(
      fc.property(fc.array(steps, { maxLength: 60, size: "max" }), (run) => {
        const world = new World();
        for (const { run: take } of run) {
          take(world);
          if (world.isSaved) expect(isAllStored(world)).toBe(true);
        }
      }),
      { numRuns: 2000 },
    );
  });

  test("once everything arrived, the page says saved", () => {
    fc.assert(
      fc.property(fc.array(steps, { maxLength: 60, size: "max" }), (run) => {
        const world = new World();
        for (const { run: take } of run) take(world);
        world.settle();
        expect(world.isSaved).toBe(true);
        expect(isAllStored(world)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  test("a deletion alone counts as unsaved until the server sends it back", () => {
    const world = new World();
    here(world, () => world.text.insert(0, "abc"));
    world.settle();
    expect(world.isSaved).toBe(true);
    here(world, () => world.text.delete(1, 1));
    expect(world.isSaved).toBe(false);
    world.deliverToServer();
    expect(world.isSaved).toBe(false);
    world.settle();
    expect(world.isSaved).toBe(true);
  });

  test("an echo that was lost with the connection is made good by what the server says it has", () => {
    const world = new World();
    world.settle();
    here(world, () => world.text.insert(0, "abc"));
    here(world, () => world.text.delete(0, 1));
    world.deliverToServer();
    world.deliverToServer();
    world.commit();
    world.disconnect();
    expect(world.unsaved.isEmpty()).toBe(false);
    world.settle();
    expect(world.isSaved).toBe(true);
  });

  test("after a backup was put back, what the server lost counts as unsaved again", () => {
    const world = new World();
    here(world, () => world.text.insert(0, "abc"));
    world.settle();
    world.crash(5);
    world.connect();
    world.deliverToClient();
    world.deliverToClient();
    expect(world.isSaved).toBe(false);
    world.settle();
    expect(world.stored().getText("tekst").toString()).toBe("abc");
  });
});
