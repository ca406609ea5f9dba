// The themas inside a published version, as the parts of a query.
import { type SQL, type SQLWrapper, sql } from "drizzle-orm";
import type { Domein, Participatieniveau } from "../../app/thema/thema";
import { versie } from "../schema/agenda";

/** To join on `versie`: a row for each of its themas, most important first by `versieThema.plaats`. */
export const versieThemas = sql`json_each(${versie.inhoud}, '$.themas') as t`;

/** What such a row says. */
export const versieThema = {
  /** Counts from 0. */
  plaats: sql<number>`t.key`,
  id: sql<string>`json_extract(t.value, '$.id')`,
  titel: sql<string>`json_extract(t.value, '$.titel')`,
  domein: sql<Domein>`json_extract(t.value, '$.domein')`,
  participatieniveau: sql<Participatieniveau>`json_extract(t.value, '$.participatieniveau')`,
};

/** Whether the `versie` of the query has this thema. */
export function hasThema(themaId: string): SQL {
  return sql`exists (select 1 from ${versieThemas} where ${versieThema.id} = ${themaId})`;
}

/** The versions of an agenda that have a thema, for a query within a query. */
function versiesMet(agendaId: SQLWrapper, themaId: SQLWrapper): SQL {
  return sql`from ${versie} v, json_each(v.inhoud, '$.themas') t
    where v.agenda_id = ${agendaId} and ${versieThema.id} = ${themaId}`;
}

/** Whether a version of the agenda has or had the thema: 1 or 0. */
export function isGepubliceerd(agendaId: SQLWrapper, themaId: SQLWrapper): SQL<number> {
  return sql<number>`exists (select 1 ${versiesMet(agendaId, themaId)})`;
}

/** The title in the last version of the agenda that has the thema; null when none has it. */
export function laatsteTitel(agendaId: SQLWrapper, themaId: SQLWrapper): SQL<string | null> {
  return sql<string | null>`(
    select ${versieThema.titel} ${versiesMet(agendaId, themaId)} order by v.nummer desc limit 1
  )`;
}
