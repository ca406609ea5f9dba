/** Records the besluit that adopted an agenda. */
import { parseWithZod } from "@conform-to/zod/v4";
import { adoptAgenda, findAgendaMetDatums } from "../../db/queries/agenda";
import { insertBesluit } from "../../db/queries/besluit";
import { canBeAdopted, isRondeOpen } from "../agenda/agenda-status";
import { formatDate, isoDate } from "../format/format";
import { badRequest, conflict } from "../http/responses.server";
import type { RequestContext } from "../http/services.server";
import type { Taal } from "../taal/taal";
import { besluitTeksten } from "./besluit-teksten";
import { vaststellingSchema } from "./vaststelling-schema";

/** A nanoid, made when the form was shown. */
const SLEUTEL = /^[\w-]{21}$/;

/**
 * The key of the form becomes the id of the besluit: sending a form twice records one. Ends with 409 when the agenda has
 * nothing to adopt, or was adopted by another besluit. Ask `concept:edit` first.
 */
export async function recordVaststelling(
  { inTransaction, clock }: Pick<RequestContext, "inTransaction" | "clock">,
  slug: string,
  formData: FormData,
  taal: Taal,
) {
  const today = isoDate(clock());
  const sentences = besluitTeksten[taal].fout;
  const id = String(formData.get("sleutel"));
  if (!SLEUTEL.test(id)) badRequest();
  return await inTransaction(async (tx) => {
    const agenda = await findAgendaMetDatums(tx, slug);
    if (agenda?.besluitId === id) return { ok: true } as const;
    if (agenda === undefined || !canBeAdopted(agenda)) return conflict();

    const submission = parseWithZod(formData, { schema: vaststellingSchema(sentences, today) });
    if (submission.status !== "success") return { ok: false, reply: submission.reply() } as const;
    const { ronde } = agenda;
    if (ronde !== null && isRondeOpen(ronde, today)) {
      const formErrors = [sentences.rondeOpen(formatDate(ronde.totEnMet, taal))];
      return { ok: false, reply: submission.reply({ formErrors }) } as const;
    }

    const { orgaan, datum, risNummer, ...looptijd } = submission.value;
    await insertBesluit(tx, { id, orgaan, soort: "vaststelling", datum, risNummer });
    await adoptAgenda(tx, agenda.id, id, looptijd);
    return { ok: true } as const;
  });
}
