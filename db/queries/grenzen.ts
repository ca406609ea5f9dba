// The borders of wijken, buurten and stadsdelen.
import { desc, sql } from "drizzle-orm";
import type { Topologie } from "../../app/kaart/geometrie";
import type { Db } from "../client";
import { grenzen } from "../schema/wijk";

export type Grenzen = {
  peiljaar: number;
  bron: string;
  /** True: traced, not measured; the page says so. */
  isSchematisch: boolean;
  topologie: Topologie;
};

let last: { tekst: string; topologie: Topologie } | undefined;

/**
 * The latest borders; undefined before any were imported. `topologie` is the same object as long as the row says the same, so
 * that what is drawn from it can be remembered.
 */
export async function findGrenzen(db: Db): Promise<Grenzen | undefined> {
  const [row] = await db
    .select({
      peiljaar: grenzen.peiljaar,
      bron: grenzen.bron,
      isSchematisch: grenzen.isSchematisch,
      tekst: sql<string>`${grenzen.topologie}`,
    })
    .from(grenzen)
    .orderBy(desc(grenzen.peiljaar))
    .limit(1);
  if (row === undefined) return undefined;
  const { tekst, ...rest } = row;
  if (last?.tekst !== tekst) last = { tekst, topologie: JSON.parse(tekst) as Topologie };
  return { ...rest, topologie: last.topologie };
}
