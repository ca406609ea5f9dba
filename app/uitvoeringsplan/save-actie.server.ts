/** Stores what a team filled in about an actie. */
import { parseWithZod } from "@conform-to/zod/v4";
import { findActie, insertActie, updateActie } from "../../db/queries/actie";
import { listPubliekeThemas } from "../../db/queries/versie";
import type { Gebruiker } from "../access/policy";
import { formId } from "../http/form-id.server";
import { readSleutel } from "../http/read-form.server";
import { badRequest } from "../http/responses.server";
import type { RequestContext } from "../http/services.server";
import type { Taal } from "../taal/taal";
import { actieFormTeksten } from "./actie-form-teksten";
import { actieSchema } from "./actie-schema";
import { themaChoices } from "./plan";

/**
 * Adds an actie, or changes the one with `id`. A form that is sent twice adds one. Ask `actie:edit` first.
 */
export async function saveActie(
  { inTransaction, clock }: Pick<RequestContext, "inTransaction" | "clock">,
  gebruiker: Gebruiker,
  agendaId: string,
  id: string | null,
  formData: FormData,
  taal: Taal,
) {
  const sentences = actieFormTeksten[taal].fout;
  const updatedAt = clock();
  return await inTransaction(async (tx) => {
    const current = id === null ? undefined : await findActie(tx, id);
    const themaIds = themaChoices(await listPubliekeThemas(tx, [agendaId]), current).map((thema) => thema.id);

    const submission = parseWithZod(formData, { schema: actieSchema(sentences, themaIds) });
    if (submission.status !== "success") return { ok: false, status: 400, reply: submission.reply() } as const;

    const { budget, ...fields } = submission.value;
    const values = { ...fields, budgetCents: budget, updatedAt };
    if (id === null) {
      const newId = formId(gebruiker.id, readSleutel(formData), [agendaId, submission.value]);
      await insertActie(tx, { id: newId, agendaId, ...values });
      return { ok: true, id: newId, jaarVan: values.jaarVan } as const;
    }
    const since = new Date(Number(formData.get("sinds")));
    if (Number.isNaN(since.getTime())) badRequest();
    if (!(await updateActie(tx, { id, since }, values)) && !isSame(current, values)) {
      return { ok: false, status: 409, reply: submission.reply({ formErrors: [sentences.gewijzigd] }) } as const;
    }
    return { ok: true, id, jaarVan: values.jaarVan } as const;
  });
}

/** The same form sent twice is no conflict. */
function isSame(current: object | undefined, { updatedAt: _, ...fields }: { updatedAt: Date }): boolean {
  const stored = new Map(Object.entries(current ?? {}));
  return Object.entries(fields).every(([name, value]) => stored.get(name) === value);
}
