// The next agenda, started from the last version of a demo agenda.
import * as Y from "yjs";
import { buildEersteInhoud, nextLooptijd, nextSlug, nextTitel } from "../../../app/agenda/opvolging/opvolging";
import { agendaTekst } from "../../../realtime/document/agenda-document";
import { listUpdates } from "../../queries/document";
import { insertOpvolging, listSlugs } from "../../queries/opvolging";
import { findVersie } from "../../queries/versie";
import { fillThemas } from "./fill-themas";
import { type Filling, replaceText, storeUpdate, themaId } from "./filling";
import { startAgenda } from "./start-agenda";
import type { VoorbeeldAgenda, VoorbeeldOpvolger } from "./voorbeeld-agenda";

/** Starts the next agenda and takes it as far as it goes. */
export async function fillOpvolger(
  { tx, voorbeeld: oud, kalender, team }: Filling,
  van: { titel: string; stadsdeel: string },
  { op, keuzes, ...nieuw }: VoorbeeldOpvolger,
): Promise<void> {
  const versie = await findVersie(tx, oud.id);
  if (versie === undefined) throw new Error(`Demo agenda ${oud.id} has no version to go on from`);
  const [, tot] = kalender.jaren(oud.looptijd);
  const looptijd = nextLooptijd(tot, kalender.dag(op));
  const id = nextSlug(oud.id, looptijd.van, await listSlugs(tx));
  const titel = nextTitel(van.titel, looptijd);
  const perThema = versie.inhoud.themas.map((thema, index) => {
    const keuze = keuzes[index];
    if (keuze === undefined) throw new Error(`Demo agenda ${oud.id}: nothing is chosen for ${thema.titel}`);
    return { ...keuze, themaId: thema.id, titel: thema.titel };
  });
  let aantal = 0;
  const { inhoud, voortgezetIn } = buildEersteInhoud(titel, versie.inhoud, perThema, () => themaId(id, ++aantal));
  await insertOpvolging(tx, {
    agendaId: oud.id,
    versieNummer: versie.nummer,
    formulierSleutel: `voorbeeld-opvolging-${oud.id}`,
    door: team,
    op: kalender.tijd(op),
    opvolger: { id, slug: id, titel, stadsdeel: van.stadsdeel },
    inhoud,
    keuzes: perThema.map(({ themaId: van, soort, toelichting }) => ({
      ...{ themaId: van, soort, toelichting },
      voortgezetIn: voortgezetIn.get(van) ?? null,
    })),
  });

  const [birth] = await listUpdates(tx, id, 0);
  if (birth === undefined) throw new Error(`Demo agenda ${id} has no document`);
  const doc = new Y.Doc();
  Y.applyUpdate(doc, birth.data);
  const [year] = kalender.jaren([0, 0]);
  const voorbeeld: VoorbeeldAgenda = {
    ...nieuw,
    id,
    wijkCode: oud.wijkCode,
    gestart: op,
    looptijd: [looptijd.van - year, looptijd.tot - year],
    themas: perThema.filter(({ soort }) => soort === "voortgezet"),
  };
  const filling: Filling = { tx, voorbeeld, kalender, team, doc };
  await startAgenda(filling);
  await storeUpdate(filling, voorbeeld.versies[0]?.op ?? op, () =>
    doc.transact(() => {
      replaceText(agendaTekst(doc, "inleiding"), voorbeeld.inleiding);
      replaceText(agendaTekst(doc, "participatie"), voorbeeld.participatie);
    }),
  );
  await fillThemas(filling);
}
