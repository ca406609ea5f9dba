/**
 * Designates a gebied and winds one down: the rule and the write in one transaction, so that of two people who take
 * the last place at once only one gets it.
 */
import { nanoid } from "nanoid";
import {
  endAanwijzing,
  insertAanwijzing,
  listAandachtsgebieden,
  listAanwijzingen,
} from "../../db/queries/aandachtsgebied";
import { insertBesluit } from "../../db/queries/besluit";
import type { RequestContext } from "../http/services.server";
import type { Taal } from "../taal/taal";
import type { Aanwijzen, Afbouwen } from "./aanwijzen-schema";
import { aanwijzenTeksten, designateRefusal, windDownRefusal } from "./aanwijzen-teksten";
import { checkAanwijzing, checkAfbouw } from "./aanwijzing";

/** A reason in words, or null when it is done. */
type Refusal = string | null;

/** Makes the gebied an investeringsgebied from `vanaf` on, by the besluit that was filled in. */
export async function designateGebied(
  { inTransaction, clock }: Pick<RequestContext, "inTransaction" | "clock">,
  gebiedId: string,
  { vanaf, orgaan, besluitDatum, risNummer, plan }: Aanwijzen,
  taal: Taal,
): Promise<Refusal> {
  return await inTransaction(async (tx) => {
    const nieuw = { gebiedId, soort: "investering", vanaf, totEnMet: null } as const;
    const gebieden = await listAandachtsgebieden(tx);
    const besluit = { orgaan, datum: besluitDatum ?? null, risNummer };
    // The same form sent twice: what it asked for is there already, word for word.
    const isResent = gebieden
      .find(({ id }) => id === gebiedId)
      ?.aanwijzingen.some(
        (aanwijzing) =>
          aanwijzing.soort === nieuw.soort &&
          aanwijzing.vanaf === vanaf &&
          aanwijzing.totEnMet === null &&
          aanwijzing.plan === (plan ?? "") &&
          aanwijzing.besluit?.orgaan === besluit.orgaan &&
          aanwijzing.besluit.datum === besluit.datum &&
          aanwijzing.besluit.risNummer === besluit.risNummer,
      );
    if (isResent) return null;
    const check = checkAanwijzing(nieuw, await listAanwijzingen(tx));
    if (!check.ok) {
      const namen = new Map(gebieden.map(({ id, naam }) => [id, naam]));
      return designateRefusal(check, (id) => namen.get(id) ?? id, taal);
    }
    const besluitId = nanoid();
    await insertBesluit(tx, { id: besluitId, soort: "aanwijzing", ...besluit });
    await insertAanwijzing(tx, {
      ...nieuw,
      id: nanoid(),
      precisie: "dag",
      besluitId,
      plan: plan ?? "",
      createdAt: clock(),
    });
    return null;
  });
}

/** Decides the last day of one aanwijzing of this gebied. */
export async function windDownAanwijzing(
  { inTransaction }: Pick<RequestContext, "inTransaction">,
  gebiedId: string,
  { aanwijzing: id, totEnMet }: Afbouwen,
  taal: Taal,
): Promise<Refusal> {
  return await inTransaction(async (tx) => {
    const aanwijzing = (await listAanwijzingen(tx)).find((one) => one.id === id && one.gebiedId === gebiedId);
    if (aanwijzing === undefined) return aanwijzenTeksten[taal].kiesAanwijzing;
    const check = checkAfbouw(aanwijzing, totEnMet);
    if (!check.ok) return windDownRefusal(check, taal);
    await endAanwijzing(tx, id, totEnMet);
    return null;
  });
}
