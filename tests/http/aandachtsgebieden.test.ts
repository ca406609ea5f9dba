/** The wethouder designates and winds down on the running product; everyone else reads. */
import Sqlite from "better-sqlite3";
import { nanoid } from "nanoid";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startServer, type TestServer } from "../support/server";

let server: TestServer;
let wethouder: string;

beforeAll(async () => {
  server = await startServer();
  wethouder = await server.signIn("wethouder");
});

afterAll(async () => {
  await server.kill();
});

async function read(path: string, cookie = ""): Promise<{ status: number; html: string }> {
  const response = await fetch(`${server.url}${path}`, { headers: { Cookie: cookie }, redirect: "manual" });
  return { status: response.status, html: plain(await response.text()) };
}

async function post(slug: string, fields: Record<string, string>, cookie: string) {
  const response = await fetch(`${server.url}/aandachtsgebieden/${slug}`, {
    method: "POST",
    headers: { Cookie: cookie },
    body: new URLSearchParams(fields),
    redirect: "manual",
  });
  return {
    status: response.status,
    location: response.headers.get("Location"),
    html: plain(await response.text()),
  };
}

function plain(html: string): string {
  return html.replaceAll("&#x27;", "'").replaceAll("&quot;", '"').replaceAll("<!-- -->", "");
}

/** What the operator finds. */
function stored(query: string, ...values: string[]): unknown[] {
  const connection = new Sqlite(server.databasePath, { readonly: true });
  const rows = connection.prepare(query).all(...values);
  connection.close();
  return rows;
}

function designate(slug: string, vanaf: string, cookie = wethouder, extra: Record<string, string> = {}) {
  return post(slug, { intent: "aanwijzen", sleutel: nanoid(), vanaf, orgaan: "het college", ...extra }, cookie);
}

function windDown(slug: string, aanwijzing: string, totEnMet: string, cookie = wethouder) {
  return post(slug, { intent: "afbouwen", aanwijzing, totEnMet }, cookie);
}

describe("the areas on a day", () => {
  test("are seven of at most seven investeringsgebieden in 2026", async () => {
    const { status, html } = await read("/aandachtsgebieden?op=2026-03-10");
    expect(status).toBe(200);
    expect(html).toContain("7 van hoogstens 7 investeringsgebieden");
    expect(html).toContain("van kracht op 10 maart 2026");
  });

  test("can be looked up for a day before the regime", async () => {
    const { html } = await read("/aandachtsgebieden?op=2024-02-29");
    expect(html).toContain("Op deze dag bestonden er nog geen investeringsgebieden.");
    expect(html).toContain("Van kracht op 29 februari 2024");
  });

  test("are in English too", async () => {
    const { html } = await read("/aandachtsgebieden?op=2026-03-10&taal=en");
    expect(html).toContain('<html lang="en">');
    expect(html).toContain("7 of at most 7 investment areas");
  });

  test.each(["2026-02-30", "gisteren", "2026-3-1", "%27%3B--"])(
    "refuse the day %s, which does not exist",
    async (op) => {
      const { status, html } = await read(`/aandachtsgebieden?op=${op}`);
      expect(status).toBe(400);
      expect(html).toContain("Deze dag bestaat niet.");
    },
  );
});

describe("one gebied", () => {
  test("tells its history as exactly as it is known, and what is not known of it", async () => {
    const { html } = await read("/aandachtsgebieden/weimarstraat-beeklaan-zevensprong");
    expect(html).toContain("van 2020 tot en met maart 2023");
    expect(html).toContain("van april 2023 tot en met 2025");
    expect(html).toContain("RIS307114");
    expect(html).toContain("Welke straten er precies bij horen, is hier niet bekend.");
  });

  test("that does not exist is not found", async () => {
    expect((await read("/aandachtsgebieden/atlantis")).status).toBe(404);
    expect((await designate("atlantis", "2027-01-01")).status).toBe(404);
  });

  test("shows its forms to the wethouder only", async () => {
    expect((await read("/aandachtsgebieden/kaapseplein", wethouder)).html).toContain('id="aanwijzen"');
    for (const cookie of ["", await server.signIn("bewoner"), await server.signIn("beheerder")]) {
      expect((await read("/aandachtsgebieden/kaapseplein", cookie)).html).not.toContain('id="aanwijzen"');
    }
  });
});

describe("who may not decide", () => {
  test.each(["bewoner", "team-escamp", "team-scheveningen", "beheerder"])(
    "%s is refused, and nothing changes",
    async (persoon) => {
      const cookie = await server.signIn(persoon);
      expect((await designate("kaapseplein", "2040-01-01", cookie)).status).toBe(403);
      expect((await windDown("laak", "laak-investering-2026-01-01", "2039-12-31", cookie)).status).toBe(403);
      expect((await read("/aandachtsgebieden/laak")).html).not.toContain("2039");
    },
  );

  test("who is not signed in is asked to sign in", async () => {
    const { status, location } = await designate("kaapseplein", "2040-01-01", "");
    expect(status).toBe(302);
    expect(location).toBe("/inloggen?terug=%2Faandachtsgebieden%2Fkaapseplein");
  });
});

describe("a form that is not filled in well", () => {
  test("comes back as it was, with what is wrong and how many errors", async () => {
    const { status, html } = await designate("kaapseplein", "2027-02-30", wethouder, {
      orgaan: " ",
      risNummer: "RIS12",
    });
    expect(status).toBe(400);
    expect(html).toMatch(/<title>\(3 invoerfouten\)/);
    expect(html).toContain("Vul in wie het besluit nam.");
    expect(html).toContain("Een RIS-nummer is RIS met zes cijfers");
    expect(html).toContain('value="RIS12"');
  });

  test.each([{}, { intent: "afbouwen" }, { intent: "wissen" }, { intent: "aanwijzen", sleutel: "kort" }])(
    "%j is refused",
    async (fields) => {
      expect((await post("kaapseplein", fields, wethouder)).status).toBe(400);
    },
  );

  test("an aanwijzing of another gebied is not wound down from here", async () => {
    const { status, html } = await windDown("duindorp", "laak-investering-2026-01-01", "2030-12-31");
    expect(status).toBe(400);
    expect(html).toContain("Kies een aanwijzing van dit gebied.");
  });
});

// One story, in order: the places are full, one is wound down, two want it at once.
describe("the rule of seven", () => {
  test("an eighth is refused, with the seven by name", async () => {
    const { status, html } = await designate("kaapseplein", "2027-01-01");
    expect(status).toBe(400);
    expect(html).toContain("op 1 januari 2027 zijn er al 7 investeringsgebieden, en meer mag niet");
    for (const naam of ["Duindorp", "Laak", "Schilderswijk", "Weimarstraat-Beeklaan-Zevensprong"]) {
      expect(html).toContain(naam);
    }
    expect(html).toContain("Er is pas ruimte als een van deze gebieden is afgebouwd.");
  });

  test("an investeringsgebied before the regime is refused", async () => {
    expect((await designate("kaapseplein", "2025-12-31")).html).toContain(
      "Investeringsgebieden bestaan sinds 1 januari 2026.",
    );
  });

  test("a gebied that is one already is refused", async () => {
    const { status, html } = await designate("laak", "2027-01-01");
    expect(status).toBe(400);
    expect(html).toContain("Dit gebied is al investeringsgebied vanaf 1 januari 2026.");
  });

  test("one is wound down, not before it began, and its end is not put off", async () => {
    const id = "duindorp-investering-2026-01-01";
    expect((await windDown("duindorp", id, "2025-12-31")).html).toContain("De laatste dag kan niet daarvoor liggen.");
    expect((await windDown("duindorp", id, "2030-06-30")).status).toBe(303);
    expect((await windDown("duindorp", id, "2030-07-01")).html).toContain(
      "Er is al besloten dat 30 juni 2030 de laatste dag is.",
    );
    const { html } = await read("/aandachtsgebieden/duindorp");
    expect(html).toContain("van 2026 tot en met juni 2030");
    expect(html).not.toContain("Demo Wethouder");
    const [end] = stored("SELECT afgebouwd_door AS door, afgebouwd_op AS op FROM aanwijzing WHERE id = ?", id);
    expect(end).toEqual({ door: "wethouder", op: expect.any(Number) });
    // What is over is history.
    const over = await windDown("duindorp", "duindorp-prioritair-2021-01-01", "2021-06-30");
    expect([over.status, over.html]).toEqual([400, expect.stringContaining("Kies een aanwijzing van dit gebied.")]);
    // The same day once more is no new decision.
    expect((await windDown("duindorp", id, "2030-06-30")).status).toBe(303);
    expect(stored("SELECT afgebouwd_door AS door, afgebouwd_op AS op FROM aanwijzing WHERE id = ?", id)).toEqual([end]);
  });

  test("on its last day there is no room yet, and the refusal says from when there is", async () => {
    expect((await designate("kaapseplein", "2030-06-30")).html).toContain("Vanaf 1 juli 2030 is er ruimte.");
  });

  test("of two who take the last place at the same moment one gets it", async () => {
    const forms = [{ sleutel: nanoid() }, { sleutel: nanoid() }, { sleutel: nanoid() }] as const;
    const send = async () => {
      const answers = await Promise.all([
        designate("kaapseplein", "2030-07-01", wethouder, forms[0]),
        designate("nationaal-programma-den-haag-zuidwest", "2030-07-01", wethouder, forms[1]),
        designate("kaapseplein", "2030-07-01", wethouder, forms[2]),
      ]);
      return answers.map(({ status }) => status);
    };
    const statuses = await send();
    expect(statuses.toSorted()).toEqual([303, 400, 400]);
    // The one who got it and clicked twice is not told that somebody else did.
    expect(await send()).toEqual(statuses);
    // Filled in otherwise it is something else, whatever its key.
    const other = await designate("kaapseplein", "2030-07-01", wethouder, { ...forms[0], orgaan: "de gemeenteraad" });
    expect([other.status, other.html]).toEqual([400, expect.stringContaining("Dit gebied is al investeringsgebied")]);
    const ordered = stored(
      "SELECT soort, vastgelegd_door AS door, vastgelegd_op AS op FROM besluit WHERE soort = ?",
      "aanwijzing",
    );
    expect(ordered).toEqual([{ soort: "aanwijzing", door: "wethouder", op: expect.any(Number) }]);
    const { html } = await read("/aandachtsgebieden?op=2030-07-01");
    expect(html).toContain("7 van hoogstens 7 investeringsgebieden");
    expect(html).toContain(">Besluit van het college<");
  });

  test("the one that ended cannot come back while its place is taken", async () => {
    const { status, html } = await designate("duindorp", "2030-07-01");
    expect(status).toBe(400);
    expect(html).toContain("op 1 juli 2030 zijn er al 7 investeringsgebieden");
  });
});
