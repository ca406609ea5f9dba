/** What the live part of the page on which an agenda is written starts from. Ask `concept:read` first. */
import type { Db } from "../../../db/client";
import { findConcept } from "../../../db/queries/agenda";
import { findOpvolging } from "../../../db/queries/opvolging";
import { listCiteerbareReacties } from "../../../db/queries/reactie";
import { findRonde, listVersies } from "../../../db/queries/versie";
import { bewijsKey } from "../../../realtime/document/agenda-document";
import { withoutVervallen } from "../../../realtime/document/agenda-inhoud";
import { can, type Gebruiker } from "../../access/policy";
import { isoDate } from "../../format/format";
import { addDays } from "../../format/iso-date";
import type { RequestContext } from "../../http/services.server";
import type { Taal } from "../../taal/taal";
import type { Bewijs } from "../../thema/thema";
import { listCijfersVoorAgenda } from "../../wijkprofiel/wijkprofiel.server";
import { openTotEnMet } from "../agenda-status";
import type { AgendaEditorProps } from "./agenda-editor";
import { toCiteerbaarCijfer } from "./citeerbaar-cijfer";

/** Product: six weeks is what the form proposes; the team may choose another last day. */
const RONDE_DAGEN = 42;

export async function readEditor(
  { db, clock }: Pick<RequestContext, "db" | "clock">,
  agenda: { id: string; slug: string; titel: string; stadsdeel: string },
  gebruiker: Gebruiker | null,
  taal: Taal,
) {
  const { id, slug, titel, stadsdeel } = agenda;
  const vandaag = isoDate(clock());
  const versies = await listVersies(db, id);
  const openTot = openTotEnMet(await findRonde(db, id), vandaag);
  const voorstel = addDays(vandaag, RONDE_DAGEN);
  const canEdit = can(gebruiker, "concept:edit", stadsdeel);
  // Who only reads along chooses none, and is shown what the draft cites: a page should not carry all that was ever said.
  const isShown = canEdit ? () => true : await citedIn(db, id);
  const reacties = (await listCiteerbareReacties(db, id)).filter(({ id: reactie }) =>
    isShown({ soort: "reactie", reactie }),
  );
  const cijfers = await listCijfersVoorAgenda(db, id);
  return {
    agenda: { id, slug, titel },
    canEdit,
    canPublish: can(gebruiker, "agenda:publish", stadsdeel),
    canReadNotities: can(gebruiker, "notitie:read", stadsdeel),
    isPresent: can(gebruiker, "concept:presence"),
    ik: gebruiker?.naam ?? "",
    gebruikerId: gebruiker?.id ?? "",
    cijfers: cijfers.map((cijfer) => toCiteerbaarCijfer(cijfer, taal)),
    reacties: reacties.map((reactie) => ({ ...reactie, geplaatstOp: isoDate(reactie.geplaatstOp) })),
    versies: versies.map(({ nummer, gepubliceerdOp }) => ({ nummer, gepubliceerdOp: isoDate(gepubliceerdOp) })),
    vorigeVersie: versies[0]?.nummer ?? 0,
    opvolger: (await findOpvolging(db, id))?.opvolger ?? null,
    openTotEnMet: openTot,
    vandaag,
    // A new round ends no sooner than the one that is open.
    voorstelTotEnMet: openTot !== null && openTot > voorstel ? openTot : voorstel,
  } satisfies Omit<AgendaEditorProps, "refusal">;
}

async function citedIn(db: Db, agendaId: string): Promise<(bewijs: Bewijs) => boolean> {
  const concept = await findConcept(db, agendaId);
  const themas = concept === undefined ? [] : withoutVervallen(concept.inhoud).themas;
  const cited = new Set(themas.flatMap(({ onderbouwing }) => onderbouwing.map(bewijsKey)));
  return (bewijs) => cited.has(bewijsKey(bewijs));
}
