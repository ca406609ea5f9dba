/**
 * The facts every installation begins with: wijken, borders, figures, known agendas and areas, from the files beside this one
 * (sources in README.md). Rows that are there stay as they are, so seeding again changes nothing.
 */
import type { Tx } from "../client";
import { seedAandachtsgebieden } from "./aandachtsgebieden";
import { seedAgendas } from "./agendas";
import { seedBelevingscijfers, seedKerncijfers } from "./cijfers";
import { seedGrenzen } from "./grenzen";
import { seedWijken } from "./wijken";

export async function seedFacts(tx: Tx, now: Date): Promise<void> {
  await seedWijken(tx);
  await seedGrenzen(tx);
  await seedKerncijfers(tx);
  await seedBelevingscijfers(tx);
  await seedAandachtsgebieden(tx, now);
  await seedAgendas(tx, now);
}
