/**
 * The facts every installation begins with: wijken, borders, figures, known agendas and areas, from the files beside this
 * one (sources in README.md). Each kind is written once, into tables that hold nothing of it; from then on people and
 * imports keep it.
 */
import type { Tx } from "../client";
import { seedAandachtsgebieden } from "./aandachtsgebieden";
import { seedAgendas } from "./agendas";
import { seedCijfers } from "./cijfers";
import { seedGrenzen } from "./grenzen";
import { seedWijken } from "./wijken";

export async function seedFacts(tx: Tx, now: Date): Promise<void> {
  await seedWijken(tx);
  await seedGrenzen(tx);
  await seedCijfers(tx);
  await seedAandachtsgebieden(tx, now);
  await seedAgendas(tx, now);
}
