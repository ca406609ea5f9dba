/** Reads how all wijken stand, for the map, the tables and the API. */
import type { Db } from "../../db/client";
import { listGebiedenVanWijken } from "../../db/queries/aandachtsgebied";
import { countActiesPerAgenda } from "../../db/queries/actie";
import { type AgendaMetDatums, listAgendas, listAgendaWijken } from "../../db/queries/agenda";
import { listOpvolgingen } from "../../db/queries/opvolging";
import { countWachtend } from "../../db/queries/taken";
import { listInwoners, listWijken } from "../../db/queries/wijk";
import { agendaStatus, openTotEnMet } from "../agenda/agenda-status";
import { countTeLaat } from "../reactie/te-laat.server";
import { NO_ACTIES, sumTellingen } from "../uitvoeringsplan/actie";
import { type AgendaInWijk, orderAgendas, type WijkOverzicht } from "./wijk-overzicht";

/**
 * How every wijk stands on ISO date `today`, by code. A fixed number of queries, however many wijken there are. An actie
 * or a reactie counts in every wijk its agenda touches.
 */
export async function listWijkOverzicht(db: Db, today: string): Promise<WijkOverzicht[]> {
  const wijken = await listWijken(db);
  const inwoners = await listInwoners(db);
  const withOpvolger = new Set((await listOpvolgingen(db)).map(({ agendaId }) => agendaId));
  const agendas = (await listAgendas(db)).map((agenda) => ({ ...agenda, isOpgevolgd: withOpvolger.has(agenda.id) }));
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
      acties: sumTellingen(eigen.map(({ id }) => acties.get(id) ?? NO_ACTIES)),
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

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
