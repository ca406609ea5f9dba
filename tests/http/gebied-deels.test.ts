/** Of two wijken only some streets are an investeringsgebied: what is said of their agenda may not promise more. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { thema } from "../../db/schema/thema";
import { COMPLETE, GROEN, insertTestCijfer, insertTestReactie, publishInhoud } from "../support/proefwijk";
import { startFilledServer, type TestServer } from "../support/server";

const NOW = new Date("2026-03-10T09:00:00Z");
const AGENDA = "regentes-en-valkenboskwartier";

let server: TestServer;
beforeAll(async () => {
  server = await startFilledServer(async (tx) => {
    await insertTestCijfer(tx);
    await publishInhoud(tx, COMPLETE, NOW, null, AGENDA);
    await tx
      .insert(thema)
      .values({ id: GROEN, agendaId: AGENDA, titel: "Meer groen", volgorde: "a0", vervallen: false });
    const gezegd = { naam: "Een buur", tekst: "Meer bomen graag.", geplaatstOp: NOW };
    await insertTestReactie(tx, { id: "deels-reactie", agendaId: AGENDA, ...gezegd });
  });
});
afterAll(() => server.kill());

test.each([
  ["beside the agenda", `/agendas/${AGENDA}`],
  ["in the chain of a thema", `/agendas/${AGENDA}/themas/${GROEN}`],
  ["in the chain of a reactie", "/reacties/deels-reactie"],
])("%s it says that it holds for a part of the wijk", async (_where, path) => {
  const html = (await (await fetch(server.url + path)).text()).replaceAll("<!-- -->", "");
  expect(html).toMatch(
    /Investeringsgebied.{1,80}sinds 2026<.{1,80}Alleen in een deel van Valkenboskwartier, een deel van Regentessekwartier</,
  );
});
