/**
 * Designates a gebied and winds one down: the rule and the write in one transaction, so that of two people who take
 * the last place at once only one gets it.
 */
import { nanoid } from "nanoid";
import { endAanwijzing, insertAanwijzing, listAanwijzingen } from "../../db/queries/aandachtsgebied";
import { findBesluit, insertBesluit } from "../../db/queries/besluit";
import type { Gebruiker } from "../access/policy";
import { isoDate } from "../format/format";
import { formId } from "../http/form-id.server";
import type { RequestContext } from "../http/services.server";
import {
  type AanwijzingCheck,
  type AfbouwCheck,
  canBeWoundDown,
  checkAanwijzing,
  checkAfbouw,
  type OnbekendeAanwijzing,
} from "./aanwijzing";
import type { AanwijzingValues, AfbouwValues } from "./aanwijzing-schema";

type Context = Pick<RequestContext, "inTransaction" | "clock">;

/**
 * Makes the gebied an investeringsgebied from `vanaf` on, by the besluit that was filled in. Sending a form twice makes one
 * aanwijzing. Ask `aandachtsgebied:designate` first.
 */
export async function designateGebied(
  { inTransaction, clock }: Context,
  gebruiker: Gebruiker,
  gebiedId: string,
  values: AanwijzingValues,
  sleutel: string,
): Promise<AanwijzingCheck> {
  const { vanaf, orgaan, datum = null, risNummer, plan } = values;
  const id = formId(gebruiker.id, sleutel, [gebiedId, values]);
  return await inTransaction(async (tx) => {
    if ((await findBesluit(tx, id)) !== undefined) return { ok: true };
    const nieuw = { gebiedId, soort: "investering", vanaf, totEnMet: null } as const;
    const check = checkAanwijzing(nieuw, await listAanwijzingen(tx));
    if (!check.ok) return check;
    const now = clock();
    await insertBesluit(tx, {
      id,
      soort: "aanwijzing",
      orgaan,
      datum,
      risNummer,
      vastgelegdDoor: gebruiker.id,
      vastgelegdOp: now,
    });
    await insertAanwijzing(tx, { ...nieuw, id: nanoid(), precisie: "dag", besluitId: id, plan, createdAt: now });
    return check;
  });
}

/** Decides the last day of one aanwijzing of this gebied; the same day once more changes nothing. Ask the same. */
export async function windDownAanwijzing(
  { inTransaction, clock }: Context,
  gebruiker: Gebruiker,
  gebiedId: string,
  { aanwijzing: id, totEnMet }: AfbouwValues,
): Promise<AfbouwCheck | OnbekendeAanwijzing> {
  return await inTransaction(async (tx) => {
    const now = clock();
    const aanwijzing = (await listAanwijzingen(tx)).find((one) => one.id === id && one.gebiedId === gebiedId);
    if (aanwijzing === undefined || !canBeWoundDown(aanwijzing, isoDate(now)))
      return { ok: false, reason: "aanwijzing-onbekend" };
    const check = checkAfbouw(aanwijzing, totEnMet);
    if (check.ok && aanwijzing.totEnMet !== totEnMet) {
      await endAanwijzing(tx, id, { totEnMet, afgebouwdDoor: gebruiker.id, afgebouwdOp: now });
    }
    return check;
  });
}
