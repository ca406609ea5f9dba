/** A small published agenda to react to, made with the functions the product itself uses. */
import { renderAgendaHtml } from "../../app/agenda/agenda-html";
import { addDays } from "../../app/format/iso-date";
import type { Bewijs } from "../../app/thema/thema";
import type { Tx } from "../../db/client";
import { findConcept, insertAgenda } from "../../db/queries/agenda";
import { listGeciteerdeCijfers, publishVersie } from "../../db/queries/versie";
import { actie } from "../../db/schema/actie";
import { paragraphs } from "../../realtime/document/rich-text";

export type ProefAgenda = {
  /** Also its slug. */
  id: string;
  stadsdeel?: string;
  wijk?: string;
  /** Day on which the round stands as it does, ISO date. */
  today: string;
  ronde?: "open" | "gesloten" | "geen";
  isVoorbeeld?: boolean;
};

/** Names the first, second and third thema of an agenda. */
export function proefThemaId(agendaId: string, rang: 1 | 2 | 3): string {
  return `${agendaId.padEnd(11, "_").slice(0, 11)}${rang}`;
}

const BEWIJS: Bewijs = { soort: "waarneming", indicator: "pct_koop", gebied: "WK051836", periode: "2022" };

/** Published yesterday, with three themas and, for the first, two acties `<id>-avond` and `<id>-bankjes`. */
export async function insertProefAgenda(
  tx: Tx,
  { id, stadsdeel = "Escamp", wijk = "WK051836", today, ronde = "open", isVoorbeeld = false }: ProefAgenda,
): Promise<void> {
  const now = new Date(`${addDays(today, -60)}T09:00:00Z`);
  const titels = ["Meer ontmoeten in de wijk", "Schone straten", "Veilig naar school"] as const;
  const domeinen = ["sociaal", "fysiek", "veiligheid"] as const;
  await insertAgenda(
    tx,
    {
      id,
      slug: id,
      titel: `Proefagenda ${id}`,
      stadsdeel,
      looptijdVan: 2026,
      looptijdTot: 2029,
      gestartOp: addDays(today, -90),
      isVoorbeeld,
      dekking: [{ gebiedCode: wijk, dekking: "geheel" }],
    },
    {
      titel: `Proefagenda ${id}`,
      themas: titels.map((titel, index) => ({
        id: proefThemaId(id, (index + 1) as 1 | 2 | 3),
        titel,
        domein: domeinen[index] ?? "sociaal",
        participatieniveau: "adviseren",
        onderbouwing: [BEWIJS],
        waarom: paragraphs("In gesprekken in de wijk kwam dit het vaakst terug."),
        doel: paragraphs("In elke buurt is er een plek waar je elkaar tegenkomt."),
        aanpak: paragraphs("Wij zoeken samen met bewoners een plek."),
      })),
    },
    now,
  );
  const concept = await findConcept(tx, id);
  if (concept === undefined) throw new Error(`Agenda ${id} has no draft`);
  const open = { van: addDays(today, -14), totEnMet: addDays(today, 14) };
  const gesloten = { van: addDays(today, -30), totEnMet: addDays(today, -1) };
  await publishVersie(tx, {
    agendaId: id,
    inhoud: concept.inhoud,
    html: renderAgendaHtml(concept.inhoud),
    cijfers: await listGeciteerdeCijfers(tx, concept.inhoud),
    gebruikerId: "team-escamp",
    now,
    ronde: ronde === "geen" ? null : ronde === "open" ? open : gesloten,
  });
  const rij = { agendaId: id, themaId: proefThemaId(id, 1), doel: "Bewoners ontmoeten elkaar", updatedAt: now };
  await tx.insert(actie).values([
    {
      ...rij,
      id: `${id}-avond`,
      titel: "Wijkavond in elke buurt",
      jaarVan: 2026,
      jaarTot: 2027,
      trekker: "Welzijn",
      status: "vertraagd",
      voortgang: "Vergunning duurt langer",
    },
    {
      ...rij,
      id: `${id}-bankjes`,
      titel: "Bankjes op het plein",
      jaarVan: 2026,
      jaarTot: 2026,
      trekker: "Stadsbeheer",
      status: "gereed",
      voortgang: "Geplaatst in mei",
      resultaat: "Acht bankjes staan er, en ze worden gebruikt.",
    },
  ]);
}
