// The agendas with their wijken and themas, in a fixed number of queries.
import { listAgendas, listAgendaWijken, listAlleBekendeThemas } from "../../db/queries/agenda";
import { listBesluiten } from "../../db/queries/besluit";
import { listOpvolgingen } from "../../db/queries/opvolging";
import { listPubliekeThemas } from "../../db/queries/versie";
import { listWijken } from "../../db/queries/wijk";
import { isoDate } from "../format/format";
import type { Services } from "../http/services.server";
import { agendaResource } from "./representations";

/** All agendas, by title. */
export async function listAgendaResources({ db, clock }: Pick<Services, "db" | "clock">) {
  const today = isoDate(clock());
  const agendas = await listAgendas(db);
  const namen = new Map((await listWijken(db)).map(({ code, naam }) => [code, naam]));
  const agendaWijken = await listAgendaWijken(db);
  const themas = await listPubliekeThemas(
    db,
    agendas.map(({ id }) => id),
  );
  const bekendeThemas = await listAlleBekendeThemas(db);
  const besluiten = await listBesluiten(
    db,
    agendas.flatMap(({ besluitId }) => besluitId ?? []),
  );
  const opvolgingen = await listOpvolgingen(db);
  return agendas.map((agenda) =>
    agendaResource(agenda, {
      wijken: agendaWijken
        .filter(({ agendaId }) => agendaId === agenda.id)
        .map(({ wijkCode, dekking }) => ({ code: wijkCode, naam: namen.get(wijkCode) ?? wijkCode, dekking })),
      themas: themas.filter(({ agendaId }) => agendaId === agenda.id),
      bekendeThemas: bekendeThemas.filter(({ agendaId }) => agendaId === agenda.id).map(({ titel }) => titel),
      vorige: opvolgingen.find(({ opvolgerId }) => opvolgerId === agenda.id)?.agendaId ?? null,
      volgende: opvolgingen.find(({ agendaId }) => agendaId === agenda.id)?.opvolgerId ?? null,
      besluit: besluiten.get(agenda.besluitId ?? "") ?? null,
      today,
    }),
  );
}
