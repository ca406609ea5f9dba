// Decisions of bodies of the city.
import type { Tx } from "../client";
import { besluit } from "../schema/besluit";

export async function insertBesluit(tx: Tx, values: typeof besluit.$inferInsert): Promise<void> {
  await tx.insert(besluit).values(values);
}
