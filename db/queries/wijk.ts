// Wijken: their names, their buurten, and how they stand.
import { and, asc, eq, isNotNull, sql } from "drizzle-orm";
import { agendaStatus, openTotEnMet } from "../../app/agenda/agenda-status";
import { type AgendaInWijk, orderAgendas, type WijkOverzicht } from "../../app/kaart/wijk-overzicht";
import { GEEN_ACTIES, sumTellingen } from "../../app/uitvoeringsplan/actie";
import type { WijkNamen } from "../../app/wijk/search-wijken";
import type { Db } from "../client";
import { waarneming } from "../schema/waarneming";
import { buurt, stadsdeel, wijk, wijknaam } from "../schema/wijk";
import { listGebiedenVanWijken } from "./aandachtsgebied";
import { countActiesPerAgenda } from "./actie";
import { type AgendaMetDatums, listAgendas, listAgendaWijken } from "./agenda";
import { listOpvolgingen } from "./opvolging";
import { countTeLaat, countWachtend } from "./taken";

/** All wijken, by code: the order of CBS. */
export async function listWijken(db: Db) {
  return await db.select().from(wijk).orderBy(asc(wijk.code));
}

/** All stadsdelen, by name. */
export async function listStadsdelen(db: Db) {
  return await db.select().from(stadsdeel).orderBy(asc(stadsdeel.naam));
}

export async function findWijkBySlug(db: Db, slug: string) {
  const [row] = await db.select().from(wijk).where(eq(wijk.slug, slug));
  return row;
}

export async function findWijkByCode(db: Db, code: string) {
  const [row] = await db.select().from(wijk).where(eq(wijk.code, code));
  return row;
}

/** Buurten of one wijk, by name. */
export async function listBuurten(db: Db, wijkCode: string) {
  return await db
    .select({ code: buurt.code, naam: buurt.naam })
    .from(buurt)
    .where(eq(buurt.wijkCode, wijkCode))
    .orderBy(asc(buurt.naam));
}

/** All wijken with every name they can be found by, by code. */
export async function listWijkNamen(db: Db): Promise<WijkNamen[]> {
  const wijken = await listWijken(db);
  const namen = await db.select().from(wijknaam).orderBy(asc(wijknaam.naam));
  const buurten = await db.select().from(buurt).orderBy(asc(buurt.naam));
  return wijken.map((row) => ({
    ...row,
    andereNamen: namen.filter(({ wijkCode }) => wijkCode === row.code).map(({ naam }) => naam),
    buurten: buurten.filter(({ wijkCode }) => wijkCode === row.code).map(({ naam }) => naam),
  }));
}

/**
 * How every wijk stands on ISO date `today`, by code. A fixed number of queries, however many wijken there are. An actie
 * or a reactie counts in every wijk its agenda touches.
 */
export async function listWijkOverzicht(db: Db, today: string): Promise<WijkOverzicht[]> {
  const wijken = await listWijken(db);
  const inwoners = await listInwoners(db);
  const opgevolgd = new Set((await listOpvolgingen(db)).map(({ agendaId }) => agendaId));
  const agendas = (await listAgendas(db)).map((agenda) => ({ ...agenda, isOpgevolgd: opgevolgd.has(agenda.id) }));
  const dekkingen = new Map(
    (await listAgendaWijken(db)).map(({ agendaId, wijkCode, dekking }) => [`${agendaId} ${wijkCode}`, dekking]),
  );
  const codes = wijken.map(({ code }) => code);
  const gebieden = await listGebiedenVanWijken(db, codes, today);
  const acties = await countActiesPerAgenda(db);
  const wachtend = await countWachtend(db);
  const teLaat = await countTeLaat(db, today);

  return wijken.map((row) => {
    const eigen = agendas.flatMap((agenda) => {
      const dekking = dekkingen.get(`${agenda.id} ${row.code}`);
      return dekking === undefined ? [] : [{ ...agenda, dekking }];
    });
    return {
      ...row,
      inwoners: inwoners.get(row.code) ?? null,
      agendas: orderAgendas(eigen.map((agenda) => toAgendaInWijk(agenda, today))),
      gebieden: gebieden
        .filter(({ wijkCode }) => wijkCode === row.code)
        .map(({ gebied, aanwijzing, dekking }) => ({
          ...gebied,
          soort: aanwijzing.soort,
          vanaf: aanwijzing.vanaf,
          dekking,
        })),
      acties: sumTellingen(eigen.map(({ id }) => acties.get(id) ?? GEEN_ACTIES)),
      wachtend: sum(eigen.map(({ id }) => wachtend.get(id) ?? 0)),
      teLaat: sum(eigen.map(({ id }) => teLaat.get(id) ?? 0)),
    };
  });
}

function toAgendaInWijk(
  agenda: AgendaMetDatums & Pick<AgendaInWijk, "dekking" | "isOpgevolgd">,
  today: string,
): AgendaInWijk {
  const { id, slug, titel, dekking, isVoorbeeld, looptijdVan, looptijdTot, ronde, isOpgevolgd } = agenda;
  const status = agendaStatus(agenda, today);
  return {
    ...{ id, slug, titel, status, dekking, isVoorbeeld },
    looptijd: looptijdVan === null || looptijdTot === null ? null : { van: looptijdVan, tot: looptijdTot },
    rondeTotEnMet: openTotEnMet(ronde, today),
    isOpgevolgd,
  };
}

/** Per wijk the latest published number of inhabitants; a wijk without one is not in it. */
async function listInwoners(db: Db): Promise<Map<string, NonNullable<WijkOverzicht["inwoners"]>>> {
  const rows = await db
    .select({
      gebiedCode: waarneming.gebiedCode,
      aantal: sql<number>`${waarneming.waarde}`,
      periode: waarneming.periode,
      bron: waarneming.bron,
    })
    .from(waarneming)
    .where(and(eq(waarneming.indicatorId, "inwoners"), isNotNull(waarneming.waarde)))
    .orderBy(asc(waarneming.periode));
  // A later period replaces an earlier one.
  return new Map(rows.map(({ gebiedCode, ...inwoners }) => [gebiedCode, inwoners]));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
