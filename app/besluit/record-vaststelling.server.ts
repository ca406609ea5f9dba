/** Records the besluit that adopted an agenda. */
import { parseWithZod } from "@conform-to/zod/v4";
import { adoptAgenda, findAgendaMetDatums } from "../../db/queries/agenda";
import { insertBesluit } from "../../db/queries/besluit";
import type { Gebruiker } from "../access/policy";
import { checkAdoptable } from "../agenda/agenda-status";
import { formatDate, isoDate } from "../format/format";
import { formId } from "../http/form-id.server";
import { readSleutel } from "../http/read-form.server";
import { conflict } from "../http/responses.server";
import type { RequestContext } from "../http/services.server";
import type { Taal } from "../taal/taal";
import { besluitTeksten } from "./besluit-teksten";
import { vaststellingSchema } from "./vaststelling-schema";

/**
 * Sending a form twice records one besluit. Ends with 409 when the agenda has nothing to adopt, or was adopted by another
 * besluit. Ask `besluit:record` first.
 */
export async function recordVaststelling(
  { inTransaction, clock }: Pick<RequestContext, "inTransaction" | "clock">,
  gebruiker: Gebruiker,
  slug: string,
  formData: FormData,
  taal: Taal,
) {
  const now = clock();
  const today = isoDate(now);
  const sentences = besluitTeksten[taal].fout;
  const sleutel = readSleutel(formData);
  return await inTransaction(async (tx) => {
    const agenda = await findAgendaMetDatums(tx, slug);
    const submission = parseWithZod(formData, { schema: vaststellingSchema(sentences, today) });
    const id = submission.status === "success" ? formId(gebruiker.id, sleutel, [slug, submission.value]) : null;
    if (agenda === undefined) return conflict();
    if (id !== null && agenda.besluitId === id) return { ok: true } as const;
    const check = checkAdoptable(agenda, today);
    if (!check.ok && check.reason !== "ronde-open") return conflict();
    if (id === null || submission.status !== "success") return { ok: false, reply: submission.reply() } as const;
    if (!check.ok) {
      const formErrors = [sentences.rondeOpen(formatDate(check.totEnMet, taal))];
      return { ok: false, reply: submission.reply({ formErrors }) } as const;
    }

    const { orgaan, datum, risNummer, ...looptijd } = submission.value;
    await insertBesluit(tx, {
      id,
      orgaan,
      soort: "vaststelling",
      datum,
      risNummer,
      vastgelegdDoor: gebruiker.id,
      vastgelegdOp: now,
    });
    await adoptAgenda(tx, agenda.id, id, looptijd);
    return { ok: true } as const;
  });
}
