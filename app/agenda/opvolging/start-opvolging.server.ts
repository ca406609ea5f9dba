/**
 * Starts the next agenda from the last published version of one whose term ends, or without themas when its text is
 * elsewhere: all of it, or nothing.
 */
import { parseWithZod } from "@conform-to/zod/v4";
import { findAgendaMetDatums } from "../../../db/queries/agenda";
import { findOpvolging, insertOpvolging, listSlugs } from "../../../db/queries/opvolging";
import { findVersie } from "../../../db/queries/versie";
import { newThemaId } from "../../../realtime/document/agenda-document";
import type { Gebruiker } from "../../access/policy";
import { isoDate } from "../../format/format";
import { formId } from "../../http/form-id.server";
import { readSleutel } from "../../http/read-form.server";
import { conflict } from "../../http/responses.server";
import type { RequestContext } from "../../http/services.server";
import type { Taal } from "../../taal/taal";
import { readPublishable } from "../read-publishable.server";
import { buildEersteInhoud, checkOpvolging, GEEN_VERSIE, nextLooptijd, nextSlug, nextTitel } from "./opvolging";
import { moveVelden, opvolgingSchema } from "./opvolging-schema";
import { opvolgingTeksten } from "./opvolging-teksten";

/**
 * The same form sent twice starts one agenda; another one, of a colleague or filled in otherwise, comes too late.
 * Ends with 409 when the agenda cannot be succeeded now. Ask `agenda:succeed` first.
 */
export async function startOpvolging(
  { inTransaction, clock }: Pick<RequestContext, "inTransaction" | "clock">,
  slug: string,
  gebruiker: Gebruiker,
  formData: FormData,
  taal: Taal,
) {
  const op = clock();
  const today = isoDate(op);
  const zinnen = opvolgingTeksten[taal].fout;
  const formulierSleutel = formId(gebruiker.id, readSleutel(formData), [slug, ...formData]);
  return await inTransaction(async (tx) => {
    const agenda = await findAgendaMetDatums(tx, slug);
    if (agenda === undefined || agenda.looptijdTot === null) return conflict();
    if (!checkOpvolging(agenda, today).ok) return conflict();

    const done = await findOpvolging(tx, agenda.id);
    if (done?.formulierSleutel === formulierSleutel) return { ok: true, slug: done.opvolger.slug } as const;
    const versie = await findVersie(tx, agenda.id);
    const themaIds = versie?.inhoud.themas.map(({ id }) => id) ?? [];
    // The fields stand in the order of the themas of the version that was shown.
    const isNieuweVersie = Number(formData.get("versie")) !== (versie?.nummer ?? GEEN_VERSIE);
    const submission = parseWithZod(isNieuweVersie ? moveVelden(formData, themaIds) : formData, {
      schema: opvolgingSchema(zinnen, themaIds),
    });
    const refuse = (status: number, error: string) =>
      ({ ok: false, status, reply: submission.reply({ formErrors: [error] }) }) as const;
    if (done !== undefined) return refuse(409, zinnen.alreadyBegun(done.door.naam));
    if (isNieuweVersie) return refuse(409, zinnen.nieuweVersie);
    if (submission.status !== "success") return { ok: false, status: 400, reply: submission.reply() } as const;

    const looptijd = nextLooptijd(agenda.looptijdTot, today);
    const titel = nextTitel(agenda.titel, looptijd);
    const id = nextSlug(agenda.slug, looptijd.van, await listSlugs(tx));
    const citeerbaar = versie && (await readPublishable(tx, agenda.id, versie.inhoud));
    const { inhoud, voortgezetIn } = buildEersteInhoud(titel, citeerbaar?.inhoud, submission.value, newThemaId);
    await insertOpvolging(tx, {
      agendaId: agenda.id,
      versieNummer: versie?.nummer ?? null,
      formulierSleutel,
      door: gebruiker.id,
      op,
      opvolger: {
        id,
        slug: id,
        titel,
        stadsdeel: agenda.stadsdeel,
        looptijdVan: looptijd.van,
        looptijdTot: looptijd.tot,
        gestartOp: today,
        gestartDoor: gebruiker.id,
        isVoorbeeld: agenda.isVoorbeeld,
      },
      inhoud,
      keuzes: submission.value.map((keuze) => ({ ...keuze, voortgezetIn: voortgezetIn.get(keuze.themaId) ?? null })),
    });
    return { ok: true, slug: id } as const;
  });
}
