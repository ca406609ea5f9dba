import * as Y from "yjs";
import { appendUpdates } from "../../db/queries/document";
import { agendaMap } from "../../realtime/document/agenda-document";
import { readDocument } from "../../realtime/server/stored-document";
import type { LiveServer } from "./live-server";

/** Adds changes of the title to the log of Moerwijk, which nobody has open; answers the document. */
export async function appendChanges({ db, inTransaction }: LiveServer, count: number): Promise<Y.Doc> {
  const doc = (await readDocument(db, "moerwijk"))?.doc ?? new Y.Doc();
  const updates: Uint8Array[] = [];
  doc.on("update", (update: Uint8Array) => updates.push(update));
  for (let i = 0; i < count; i++) agendaMap(doc).set("titel", `Titel ${i}`);
  const createdAt = new Date();
  const rows = updates.map((data) => ({ agendaId: "moerwijk", data, auteurId: "team-escamp", createdAt }));
  await inTransaction(async (tx) => void (await appendUpdates(tx, rows)));
  return doc;
}
