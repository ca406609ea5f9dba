// The row of a demo agenda: its term, when it was begun, and the besluit by which it was adopted.
import { eq } from "drizzle-orm";
import { insertBesluit } from "../../queries/besluit";
import { agenda } from "../../schema/agenda";
import type { Filling } from "./filling";

export async function startAgenda({ tx, voorbeeld, kalender }: Filling): Promise<void> {
  const { id, besluit } = voorbeeld;
  const [looptijdVan, looptijdTot] = kalender.jaren(voorbeeld.looptijd);
  const besluitId = besluit === undefined ? null : `voorbeeld-vaststelling-${id}`;
  if (besluit !== undefined && besluitId !== null) {
    await insertBesluit(tx, { ...besluit, id: besluitId, datum: kalender.dag(besluit.datum) });
  }
  await tx
    .update(agenda)
    .set({ looptijdVan, looptijdTot, gestartOp: kalender.dag(voorbeeld.gestart), besluitId, isVoorbeeld: true })
    .where(eq(agenda.id, id));
}
