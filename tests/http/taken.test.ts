/** What waits for a gebiedsteam, over the wire, on the demo: what its drafts lack, with the way to it. */
import { expect, test } from "vitest";
import { publishTeksten } from "../../app/agenda/bewerken/publish-teksten";
import { findLatestNummer } from "../../db/queries/versie";
import { addThema } from "../../realtime/document/agenda-document";
import { setUpDemo } from "../support/demo";
import { COMPLETE, editConcept, GROEN, insertProefwijk, insertTestCijfer } from "../support/proefwijk";

const demo = setUpDemo();

test("a complete draft says which version it can become", async () => {
  const nummer = await findLatestNummer(demo.database.db, "morgenstond");
  expect(await readConcept("team-escamp", "morgenstond")).toContain(`U kunt versie ${nummer + 1} publiceren.`);
  expect(await findLatestNummer(demo.database.db, "binckhorst")).toBe(0);
  expect(await readConcept("team-laak", "binckhorst")).toContain("U kunt versie 1 publiceren.");
});

test("all that a draft lacks is a link to the field in which it is filled in", async () => {
  const field = (id: string, words: string) =>
    `<a href="/agendas/moerwijk/bewerken#thema-moerwijk--${id}">${words}</a>`;
  const concept = await readConcept("team-escamp", "moerwijk");
  expect(itemsIn(concept)).toEqual([
    `Thema 3, <span lang="nl">Kansen voor kinderen en jongeren</span>: ${field("03-participatieniveau", "hoeveel invloed bewoners hebben")}`,
    `Thema 4, <span lang="nl">Veilig in het portiek en op straat</span>: ${field("04-onderbouwing", "onderbouwing")}`,
    `Thema 5, <span lang="nl">Groen en koel tussen de flats</span>: ${field("05-domein", "domein")}, ${field("05-participatieniveau", "hoeveel invloed bewoners hebben")}`,
  ]);
  expect(itemsIn(await readConcept("team-escamp", "moerwijk", "en"))).toContain(
    `Theme 4, <span lang="nl">Veilig in het portiek en op straat</span>: ${field("04-onderbouwing", "evidence")}`,
  );
});

test("a thema that another agenda has is told as publishing would tell it, with a link to it", async () => {
  const now = new Date();
  await demo.database.inTransaction(insertTestCijfer);
  await demo.database.inTransaction((tx) => insertProefwijk(tx, COMPLETE, now));
  await demo.database.inTransaction((tx) => insertProefwijk(tx, { titel: "Buurwijk" }, now, "buurwijk"));
  await editConcept(
    demo.database.inTransaction,
    (doc) => addThema(doc, { id: GROEN, titel: "Van de buren" }),
    now,
    "buurwijk",
  );

  const link = `<a href="/agendas/buurwijk/bewerken#thema-${GROEN}-titel"><span lang="nl">Van de buren</span></a>`;
  for (const taal of ["nl", "en"] as const) {
    const { refused, vreemd, vreemdUitleg } = publishTeksten[taal];
    const concept = await readConcept("team-escamp", "buurwijk", taal);
    expect(concept).toContain(`<p>${refused}</p><p>${vreemd} ${link}. ${vreemdUitleg}</p>`);
    expect(itemsIn(concept)).toEqual([]);
  }
  expect(await readConcept("team-escamp", "proefwijk")).toContain("U kunt versie 1 publiceren.");
});

test("agendas that nobody began, and those whose term ends, lead to where they are begun", async () => {
  const page = await readTaken("team-escamp");
  const list = page.split('id="te-beginnen"')[1]?.split("</section>")[0] ?? "";
  expect(list).toContain('<a href="/agendas/zuiderpark" lang="nl">Wijkagenda Zuiderpark</a>');
  expect(list).toContain('<a href="/agendas/bouwlust-en-vrederust/opvolger" lang="nl">');
  expect(list).toContain("De looptijd is tot en met 2025. U kunt de volgende agenda beginnen.");
  expect(list).not.toMatch(/moerwijk|morgenstond/);
});

/** The page, without the marks React leaves between two texts. */
async function readTaken(persoon: string, taal = "nl"): Promise<string> {
  const headers = { Cookie: await demo.server.signIn(persoon) };
  const response = await fetch(`${demo.server.url}/taken?taal=${taal}`, { headers });
  expect(response.status).toBe(200);
  return (await response.text()).replaceAll("<!-- -->", "");
}

/** What /taken says of one draft. */
async function readConcept(persoon: string, slug: string, taal = "nl"): Promise<string> {
  const concept = (await readTaken(persoon, taal))
    .split("<article")
    .find((part) => part.includes(`href="/agendas/${slug}/bewerken"`));
  if (concept === undefined) throw new Error(`No draft of ${slug} on the page`);
  return concept.split("</article>")[0] ?? "";
}

function itemsIn(concept: string): string[] {
  return [...concept.matchAll(/<li>(.*?)<\/li>/g)].map(([, item = ""]) => item);
}
