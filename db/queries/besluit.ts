// Decisions of bodies of the city.
import { eq } from "drizzle-orm";
import type { Besluit } from "../../app/besluit/besluit";
import type { Db, Tx } from "../client";
import { besluit } from "../schema/besluit";

export async function insertBesluit(tx: Tx, values: typeof besluit.$inferInsert): Promise<void> {
  await tx.insert(besluit).values(values);
}

export async function findBesluit(db: Db, id: string): Promise<Besluit | undefined> {
  const [row] = await db
    .select({ orgaan: besluit.orgaan, soort: besluit.soort, datum: besluit.datum, risNummer: besluit.risNummer })
    .from(besluit)
    .where(eq(besluit.id, id));
  return row;
}
