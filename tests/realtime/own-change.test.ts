import { afterEach, beforeEach, expect, test } from "vitest";
import { agendaTekst } from "../../realtime/document/agenda-document";
import { writeRichText } from "../../realtime/document/rich-text";
import { UPDATE_MAX_PARTS } from "../../realtime/document/size-limits";
import { paragraphs } from "../support/rich-text";
import { type LiveServer, startLiveServer } from "./live-server";
import { come, eventually } from "./participant";

let server: LiveServer;

beforeEach(async () => {
  server = await startLiveServer();
});

afterEach(() => server.stop());

test("a page of ours may change more at once than a client may, and everyone gets it", async () => {
  const reader = await come(server, "moerwijk", "team-escamp");
  const before = agendaTekst(reader.doc, "participatie").length;
  const lines = Array.from({ length: UPDATE_MAX_PARTS / 2 }, (_, i) => `Regel ${i}`);
  await server.rooms.change("moerwijk", "team-escamp", (doc) => {
    writeRichText(agendaTekst(doc, "participatie"), paragraphs(...lines));
  });
  await eventually(() => expect(agendaTekst(reader.doc, "participatie").length).toBe(before + lines.length));
  expect(reader.closeCodes).toEqual([]);
});
