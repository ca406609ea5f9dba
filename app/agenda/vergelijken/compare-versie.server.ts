/** Two published versions of one agenda beside each other. */
import type { Db } from "../../../db/client";
import { findVersie, type Versie } from "../../../db/queries/versie";
import { notFound } from "../../http/responses.server";
import { type CijferNaam, toCijferNaam } from "./cijfer-naam";
import { compareInhoud, type Verschillen } from "./vergelijken";
import { readVersieNummer } from "./versie-nummer";

export type VersieVergelijking = {
  /** The version that was asked to compare with. */
  met: number;
  /** The older of the two, and the newer: what changed goes from the first to the second. */
  van: number;
  naar: number;
  verschillen: Verschillen;
  cijfers: CijferNaam[];
};

/**
 * `vergelijk` as it stands in the address: null when nothing, or nothing yet, is asked. Ends the request with the 404
 * page when it names no other version of this agenda.
 */
export async function compareVersie(
  db: Db,
  versie: Versie,
  vergelijk: string | null,
): Promise<VersieVergelijking | null> {
  if (vergelijk === null || vergelijk === "") return null;
  const met = readVersieNummer(vergelijk) ?? notFound();
  if (met === versie.nummer) notFound();
  const andere = (await findVersie(db, versie.agendaId, met)) ?? notFound();
  const [oud, nieuw] = met < versie.nummer ? [andere, versie] : [versie, andere];
  return {
    met,
    van: oud.nummer,
    naar: nieuw.nummer,
    verschillen: compareInhoud(oud.inhoud, nieuw.inhoud),
    cijfers: [...nieuw.cijfers, ...oud.cijfers].map(toCijferNaam),
  };
}
