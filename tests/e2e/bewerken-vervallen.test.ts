/** A thema that was taken away from a draft keeps its notes, and its team still finds them. */
import { expect, test } from "vitest";
import { openDatabase } from "../../db/client";
import { insertBericht, insertNotitie } from "../../db/queries/notitie";
import { setUpSite } from "../support/site";
import { expectNoSidewaysScroll, words } from "../support/visitor";
import { makeDraft, openDraft, waitForStatus } from "./bewerken-page";

const THEMA = "vervallen-01";
const TITEL = "Schone straten";

const site = setUpSite();

/** Places a note of a colleague at the goal of the thema; what is said after it are the other soorten. */
async function placeNotitie(agendaId: string, id: string, gezegd: string, erna: "opgelost"[] = []): Promise<void> {
  const database = openDatabase(site.server.databasePath);
  await database.inTransaction(async (tx) => {
    const passage = { anker: "1.0.12", citaat: "elke straat.", tekstVoor: "", tekstNa: "" };
    await insertNotitie(tx, { id, agendaId, themaId: THEMA, tekst: "doel", ...passage });
    for (const [index, soort] of (["bericht", ...erna] as const).entries()) {
      await insertBericht(tx, {
        notitieId: id,
        soort,
        tekst: soort === "bericht" ? gezegd : "",
        formulierSleutel: `${id}-${index}`,
        geplaatstOp: new Date("2026-03-10T09:00:00Z"),
        geplaatstDoor: "team-escamp-2",
      });
    }
  });
  database.close();
}

test("its open notes are counted in words beside its title, and are read, answered and resolved there", async () => {
  const agenda = await makeDraft(site.server, { themas: [{ id: THEMA, titel: TITEL }] });
  await placeNotitie(agenda, `${agenda}-een`, "Kan dit wel?");
  await placeNotitie(agenda, `${agenda}-twee`, "Wie betaalt dit?");
  await placeNotitie(agenda, `${agenda}-drie`, "Al besproken.", ["opgelost"]);
  const { page, context, complaints } = await openDraft(site.browser, site.server, agenda, "team-escamp", {
    width: 360,
  });
  await waitForStatus(page, "Bewaard");
  await page.getByRole("button", { name: `Thema weghalen: ${TITEL}` }).click();

  const notities = page.getByRole("region", { name: `Notities bij ${TITEL}` });
  await notities.getByText("2 open notities").click();
  await notities.getByRole("button", { name: /elke straat\..*Kan dit wel\?.*Demo Collega Escamp/s }).click();
  expect(await words(notities)).toContain("Demo Collega Escamp, 10 maart 2026");
  await notities.getByRole("textbox", { name: "Uw antwoord" }).fill("Ja, met de buurt.");
  await notities.getByRole("button", { name: "Plaats antwoord" }).click();
  await notities.getByText("Ja, met de buurt.").waitFor();
  await expectNoSidewaysScroll(page);

  await notities.getByRole("button", { name: "Markeer als opgelost" }).click();
  await page.getByRole("status").filter({ hasText: "De notitie is opgelost." }).waitFor();
  expect(await notities.evaluate((section) => section === document.activeElement)).toBe(true);
  await notities.getByText("1 open notitie", { exact: true }).waitFor();
  await notities.getByText("Opgelost (2)").waitFor();

  // Back in the draft they stand beside its text again.
  await page.getByRole("button", { name: `Thema ‘${TITEL}’ terugzetten` }).click();
  await page.getByRole("region", { name: "Notities bij Doel, thema 1" }).getByText("Wie betaalt dit?").waitFor();
  expect(await notities.count()).toBe(0);
  expect(complaints).toEqual([]);
  await context.close();
});
