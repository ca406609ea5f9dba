/**
 * What waits for a gebiedsteam: reactions without an answer, drafts that are not complete, agendas to begin, acties that
 * are behind.
 */
import type { Db } from "../../db/client";
import { findConcept, listAgendas } from "../../db/queries/agenda";
import { listOpvolgingen } from "../../db/queries/opvolging";
import { countOpenReacties, listOpenReacties, listRondesPerAgenda, listVertraagdeActies } from "../../db/queries/taken";
import { listWachtendeTekstvoorstellen } from "../../db/queries/tekstvoorstel";
import { findLatestNummer, listThemaTitels } from "../../db/queries/versie";
import { agendaStatus, canBeStarted, isBeingMade } from "../agenda/agenda-status";
import { checkOpvolging } from "../agenda/opvolging/opvolging";
import { checkConcept } from "../agenda/publishable";
import { readPublishable } from "../agenda/read-publishable.server";
import { isoDate } from "../format/format";
import { daysBetween } from "../format/iso-date";
import { PAGINAGROOTTE, readPagina } from "../http/paging";
import { fragment } from "../reactie/reactie";
import { countTeLaat } from "../reactie/te-laat.server";
import { answerTerm } from "../reactie/termijn";

export async function getTaken(db: Db, stadsdeel: string, today: string, search: URLSearchParams) {
  return {
    stadsdeel,
    wachtend: await getWachtend(db, stadsdeel, today, search),
    concepten: await listConcepten(db, stadsdeel, today),
    teBeginnen: await listTeBeginnen(db, stadsdeel, today),
    vertraagd: await listVertraagdeActies(db, stadsdeel),
    tekstvoorstellen: await listWachtendeTekstvoorstellen(db, stadsdeel),
  };
}

/** Per agenda how much waits, and one page of it: of the agenda asked for by `?agenda=`, else of all. */
async function getWachtend(db: Db, stadsdeel: string, today: string, search: URLSearchParams) {
  const teLaat = await countTeLaat(db, today);
  const agendas = (await countOpenReacties(db, stadsdeel)).map((agenda) => ({
    ...agenda,
    teLaat: teLaat.get(agenda.id) ?? 0,
  }));
  const gekozen = agendas.find(({ slug }) => slug === search.get("agenda"));
  const totaal = gekozen?.aantal ?? agendas.reduce((sum, { aantal }) => sum + aantal, 0);
  const paging = readPagina(search, totaal);
  const rows = await listOpenReacties(db, stadsdeel, {
    agendaId: gekozen?.id,
    pagina: paging.pagina,
    paginagrootte: PAGINAGROOTTE,
  });
  const titels = await listThemaTitels(
    db,
    rows.map(({ themaId }) => themaId),
  );
  const rondes = await listRondesPerAgenda(
    db,
    rows.map(({ agenda }) => agenda.id),
  );
  return {
    ...paging,
    agendas,
    gekozen: gekozen?.slug ?? null,
    reacties: rows.map(({ id, themaId, naam, tekst, geplaatstOp, isVoorbeeld, agenda }) => {
      const geplaatst = isoDate(geplaatstOp);
      return {
        id,
        naam,
        fragment: fragment(tekst),
        isVoorbeeld,
        agenda,
        themaTitel: titels.get(themaId) ?? "",
        dagen: daysBetween(geplaatst, today),
        ...answerTerm(geplaatst, rondes.get(agenda.id) ?? [], today),
      };
    }),
  };
}

/** Agendas that are being written or discussed, by title, with what their draft still lacks to be published. */
async function listConcepten(db: Db, stadsdeel: string, today: string) {
  const agendas = (await listAgendas(db)).filter(
    (agenda) => agenda.stadsdeel === stadsdeel && isBeingMade(agendaStatus(agenda, today)),
  );
  const concepten = [];
  for (const { id, slug, titel, isVoorbeeld } of agendas) {
    const concept = await findConcept(db, id);
    if (concept === undefined) continue;
    const check = checkConcept(await readPublishable(db, id, concept.inhoud));
    const versie = (await findLatestNummer(db, id)) + 1;
    concepten.push({ slug, titel, isVoorbeeld, versie, check });
  }
  return concepten;
}

/** Agendas nobody began, and those of which the next one can be begun, by title. */
async function listTeBeginnen(db: Db, stadsdeel: string, today: string) {
  const opgevolgd = new Set((await listOpvolgingen(db)).map(({ agendaId }) => agendaId));
  const agendas = (await listAgendas(db)).filter(
    ({ id, ...agenda }) => agenda.stadsdeel === stadsdeel && !opgevolgd.has(id),
  );
  return agendas.flatMap((agenda) => {
    const { slug, titel, isVoorbeeld, looptijdTot } = agenda;
    if (canBeStarted(agenda, today)) return [{ href: `/agendas/${slug}`, titel, isVoorbeeld, looptijdTot: null }];
    if (!checkOpvolging(agenda, today).ok) return [];
    return [{ href: `/agendas/${slug}/opvolger`, titel, isVoorbeeld, looptijdTot }];
  });
}
