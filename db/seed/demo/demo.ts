/** Demo content, written for this project and marked "voorbeeld". Facts are never mixed with it. */
import type { Tx } from "../../client";
import { seedDemoGebruikers } from "./gebruikers";

/** Seeds once; seeding again changes nothing. */
export async function seedDemo(tx: Tx, _now: Date): Promise<void> {
  await seedDemoGebruikers(tx);
}
