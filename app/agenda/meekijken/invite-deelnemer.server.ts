/** Inviting someone to read a draft along. Ask `deelnemer:invite` first. */
import { nanoid } from "nanoid";
import type { Tx } from "../../../db/client";
import { findDeelnemer, hasDeelnemer, insertDeelnemer, type NewDeelnemer } from "../../../db/queries/meekijken";

/**
 * The same form sent again is no second invitation; another is refused. One that was withdrawn stays so: whoever is
 * invited again from the same form gets an invitation of its own.
 */
export async function inviteDeelnemer(
  tx: Tx,
  values: NewDeelnemer,
): Promise<{ ok: true } | { ok: false; reason: "al-uitgenodigd" }> {
  const known = await findDeelnemer(tx, values);
  if (known !== undefined) return known.id === values.id ? { ok: true } : { ok: false, reason: "al-uitgenodigd" };
  const isWithdrawn = await hasDeelnemer(tx, values.id);
  await insertDeelnemer(tx, isWithdrawn ? { ...values, id: nanoid() } : values);
  return { ok: true };
}
