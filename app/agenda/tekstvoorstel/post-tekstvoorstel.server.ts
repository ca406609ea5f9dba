/** Proposing a change: stored once however often the form is sent, and not more than a team can answer. */
import { findConcept } from "../../../db/queries/agenda";
import { countOpenTekstvoorstellen, findTekstvoorstel, insertTekstvoorstel } from "../../../db/queries/tekstvoorstel";
import type { TekstPlek } from "../../../realtime/document/agenda-document";
import type { Gebruiker } from "../../access/policy";
import { formId } from "../../http/form-id.server";
import type { RequestContext } from "../../http/services.server";
import { findTekstInConcept } from "./tekstvoorstel";

/** Product: so many proposals of one person wait in one draft, as many as a team can still answer. */
const OPEN_MAX = 20;

type NieuwTekstvoorstel = { sleutel: string; plek: TekstPlek; oud: string; nieuw: string; toelichting: string };

export type PostResult =
  | { ok: true; id: string }
  | { ok: false; reason: "geen-tekst" }
  | { ok: false; reason: "te-veel"; max: number };

/** Ask `tekstvoorstel:post` first. */
export async function postTekstvoorstel(
  { clock, inTransaction }: Pick<RequestContext, "clock" | "inTransaction">,
  gebruiker: Gebruiker,
  agenda: { id: string },
  { sleutel, plek, ...words }: NieuwTekstvoorstel,
): Promise<PostResult> {
  const id = formId(gebruiker.id, sleutel, [agenda.id, plek, words]);
  return await inTransaction(
    async (tx): Promise<PostResult> => {
      const concept = await findConcept(tx, agenda.id);
      const found = concept && findTekstInConcept(concept.inhoud, plek);
      if (found === undefined) return { ok: false, reason: "geen-tekst" };
      if ((await findTekstvoorstel(tx, agenda.id, id)) !== undefined) return { ok: true, id };
      if ((await countOpenTekstvoorstellen(tx, agenda.id, gebruiker.id)) >= OPEN_MAX) {
        return { ok: false, reason: "te-veel", max: OPEN_MAX };
      }
      const ingediend = { ingediendOp: clock(), ingediendDoor: gebruiker.id };
      await insertTekstvoorstel(tx, {
        id,
        agendaId: agenda.id,
        ...plek,
        themaTitel: found.themaTitel,
        ...words,
        ...ingediend,
      });
      return { ok: true, id };
    },
    { isDraft: true },
  );
}
