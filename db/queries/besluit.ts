// Decisions of bodies of the city.
import { eq, inArray } from "drizzle-orm";
import type { Besluit } from "../../app/besluit/besluit";
import type { Db, Tx } from "../client";
import { besluit } from "../schema/besluit";

export async function insertBesluit(tx: Tx, values: typeof besluit.$inferInsert): Promise<void> {
  await tx.insert(besluit).values(values);
}

const fields = { orgaan: besluit.orgaan, soort: besluit.soort, datum: besluit.datum, risNummer: besluit.risNummer };

export async function findBesluit(db: Db, id: string): Promise<Besluit | undefined> {
  const [row] = await db.select(fields).from(besluit).where(eq(besluit.id, id));
  return row;
}

/** These decisions by id, in no order; one that is not there is left out. */
export async function listBesluiten(db: Db, ids: readonly string[]): Promise<Map<string, Besluit>> {
  const rows = await db
    .select({ id: besluit.id, besluit: fields })
    .from(besluit)
    .where(inArray(besluit.id, [...ids]));
  return new Map(rows.map((row) => [row.id, row.besluit]));
}
