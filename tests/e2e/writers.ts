/** The team at work in a draft: each test has one of its own, and says who opens it. */
import { afterEach, expect } from "vitest";
import type { Site } from "../support/site";
import { makeDraft, openDraft, type Writer, waitForStatus } from "./bewerken-page";

type Writers = {
  /** One of the team in a new draft, of which all is stored. */
  openAlone: () => Promise<Writer & { agenda: string }>;
  /** Two of the team in the same new draft. */
  openTogether: () => Promise<{ een: Writer; twee: Writer; agenda: string }>;
};

/** Everyone leaves after each test of the file that calls this, and no browser has complained. */
export function setUpWriters(site: Site): Writers {
  const writers: Writer[] = [];

  afterEach(async () => {
    const leaving = writers.splice(0);
    await Promise.all(leaving.map(({ context }) => context.close()));
    expect(leaving.flatMap(({ complaints }) => complaints)).toEqual([]);
  });

  async function open(agenda: string, persoon: string): Promise<Writer> {
    const writer = await openDraft(site.browser, site.server, agenda, persoon);
    writers.push(writer);
    return writer;
  }

  return {
    async openAlone() {
      const agenda = await makeDraft(site.server);
      const writer = await open(agenda, "team-escamp");
      await waitForStatus(writer.page, "Bewaard");
      return { ...writer, agenda };
    },
    async openTogether() {
      const agenda = await makeDraft(site.server);
      return { een: await open(agenda, "team-escamp"), twee: await open(agenda, "team-escamp-2"), agenda };
    },
  };
}
