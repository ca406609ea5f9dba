// The schematic borders of 2016; official ones would stand beside them under another peiljaar.
import { eq } from "drizzle-orm";
import type { Tx } from "../client";
import { grenzen } from "../schema/wijk";
import { readSeedFile } from "./read-csv";

const PEILJAAR = 2016;

export async function seedGrenzen(tx: Tx): Promise<void> {
  const present = await tx.select({ peiljaar: grenzen.peiljaar }).from(grenzen).where(eq(grenzen.peiljaar, PEILJAAR));
  if (present.length > 0) return;
  await tx.insert(grenzen).values({
    peiljaar: PEILJAAR,
    bron: "CBS/Kadaster Wijk- en Buurtkaart 2016, CC BY",
    isSchematisch: true,
    topologie: JSON.parse(readSeedFile("grenzen.topo.json")),
  });
}
