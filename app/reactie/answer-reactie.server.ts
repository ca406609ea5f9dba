/** Answering a reactie: the last answer counts, but nobody replaces an answer they have not read. */
import { findReactie, linkActies, type Reactie, saveAfhandeling } from "../../db/queries/reactie";
import type { Gebruiker } from "../access/policy";
import type { RequestContext } from "../http/services.server";
import type { AfhandelingSoort } from "./reactie";

export type NieuwAntwoord = {
  soort: AfhandelingSoort;
  toelichting: string;
  /** Acties of the agenda it led to. */
  acties: readonly string[];
  /** `basisOf` the answer that the form showed. */
  gebaseerdOp: string;
};

export type AntwoordResultaat =
  | { ok: true }
  | { ok: false; reason: "ingehaald"; afhandeling: NonNullable<Reactie["afhandeling"]> };

/** Stores the answer and its acties, or says that a colleague was first. Ask `reactie:answer` first. */
export async function answerReactie(
  { clock, inTransaction }: Pick<RequestContext, "clock" | "inTransaction">,
  gebruiker: Gebruiker,
  reactieId: string,
  antwoord: NieuwAntwoord,
): Promise<AntwoordResultaat> {
  const { soort, toelichting, acties, gebaseerdOp } = antwoord;
  return await inTransaction(async (tx): Promise<AntwoordResultaat> => {
    const reactie = await findReactie(tx, reactieId);
    const current = reactie?.afhandeling ?? null;
    if (current !== null && basisOf(current) !== gebaseerdOp) {
      // The same form sent twice is no conflict with oneself.
      const isResent =
        current.door.id === gebruiker.id &&
        current.soort === soort &&
        current.toelichting === toelichting &&
        isSameSet(reactie?.acties.map(({ id }) => id) ?? [], acties);
      return isResent ? { ok: true } : { ok: false, reason: "ingehaald", afhandeling: current };
    }
    await saveAfhandeling(tx, { reactieId, soort, toelichting, door: gebruiker.id, op: clock() });
    await linkActies(tx, reactieId, acties);
    return { ok: true };
  });
}

function isSameSet(one: readonly string[], other: readonly string[]): boolean {
  return one.every((id) => other.includes(id)) && other.every((id) => one.includes(id));
}

/** Names the answer a form is based on; "" when there was none. */
export function basisOf(afhandeling: { op: Date } | null): string {
  return afhandeling === null ? "" : String(afhandeling.op.getTime());
}
