import { expect, test } from "vitest";
import * as Y from "yjs";
import { createKeptWork, fitsOn } from "../../../realtime/client/kept-work";
import { createUnsaved } from "../../../realtime/client/unsaved";
import { tab } from "./tab";

test("what is kept is what is not stored, and it merges with what others wrote meanwhile", () => {
  const server = new Y.Doc();
  server.getText("tekst").insert(0, "midden");
  const page = new Y.Doc();
  Y.applyUpdate(page, Y.encodeStateAsUpdate(server));
  const unsaved = createUnsaved();
  page.on("update", unsaved.add);
  page.getText("tekst").insert(6, " achter");
  page.getText("tekst").delete(0, 1);
  server.getText("tekst").insert(0, "voor ");

  const kept = createKeptWork(tab(), "agenda", "ik");
  expect(kept.keep(unsaved.updateFrom(page))).toBe(true);
  const work = kept.read();
  if (work === null) throw new Error("Nothing was kept");
  expect(fitsOn(server, work)).toBe(true);
  Y.applyUpdate(server, work);
  expect(server.getText("tekst").toString()).toBe("voor idden achter");
  expect(fitsOn(new Y.Doc(), work)).toBe(false);
  kept.forget();
  expect(kept.read()).toBeNull();
});

test("what someone else kept in this tab is gone as soon as another person opens a draft", () => {
  const storage = tab();
  createKeptWork(storage, "agenda", "ik").keep(new Uint8Array([1, 2, 3]));
  expect(createKeptWork(storage, "agenda", "ik").read()).toEqual(new Uint8Array([1, 2, 3]));
  createKeptWork(storage, "andere-agenda", "iemand anders");
  expect(createKeptWork(storage, "agenda", "ik").read()).toBeNull();
});

test("what does not fit in the tab is not called kept, and leaves nothing older behind", () => {
  const storage = tab(100);
  const kept = createKeptWork(storage, "agenda", "ik");
  expect(kept.keep(new Uint8Array(10))).toBe(true);
  expect(kept.keep(new Uint8Array(1000))).toBe(false);
  expect(kept.read()).toBeNull();
  expect(createKeptWork(tab(), "agenda", "ik").keep(new Uint8Array(3_000_000))).toBe(false);
});
