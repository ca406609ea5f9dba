// What waits for a gebiedsteam, and what the public may count of it.
import { and, asc, count, eq, inArray, isNull, lt } from "drizzle-orm";
import type { Reactieronde } from "../../app/agenda/agenda-status";
import { firstOf, type Paging } from "../../app/http/paging";
import type { Db } from "../client";
import { actie } from "../schema/actie";
import { agenda, reactieronde } from "../schema/agenda";
import { afhandeling, reactie } from "../schema/reactie";

/** Reactions of a stadsdeel that wait for an answer, oldest first; of one agenda when `agendaId` is given. */
export async function listOpenReacties(
  db: Db,
  stadsdeel: string,
  { agendaId, ...page }: Paging & { agendaId?: string | undefined },
) {
  return await db
    .select({
      id: reactie.id,
      themaId: reactie.themaId,
      naam: reactie.naam,
      tekst: reactie.tekst,
      kanaal: reactie.kanaal,
      geplaatstOp: reactie.geplaatstOp,
      isVoorbeeld: reactie.isVoorbeeld,
      agenda: { id: agenda.id, slug: agenda.slug, titel: agenda.titel },
    })
    .from(reactie)
    .innerJoin(agenda, eq(agenda.id, reactie.agendaId))
    .leftJoin(afhandeling, eq(afhandeling.reactieId, reactie.id))
    .where(
      and(
        eq(agenda.stadsdeel, stadsdeel),
        isNull(afhandeling.reactieId),
        agendaId === undefined ? undefined : eq(agenda.id, agendaId),
      ),
    )
    .orderBy(asc(reactie.geplaatstOp), asc(reactie.id))
    .limit(page.paginagrootte)
    .offset(firstOf(page));
}

/** Per agenda of a stadsdeel how many reactions wait, by title of the agenda; one without any is not in it. */
export async function countOpenReacties(db: Db, stadsdeel: string) {
  return await db
    .select({ id: agenda.id, slug: agenda.slug, titel: agenda.titel, aantal: count() })
    .from(reactie)
    .innerJoin(agenda, eq(agenda.id, reactie.agendaId))
    .leftJoin(afhandeling, eq(afhandeling.reactieId, reactie.id))
    .where(and(eq(agenda.stadsdeel, stadsdeel), isNull(afhandeling.reactieId)))
    .groupBy(agenda.id)
    .orderBy(asc(agenda.titel), asc(agenda.id));
}

/** Per agenda how many reactions wait, however short; an agenda without any is not in it. */
export async function countWachtend(db: Db): Promise<Map<string, number>> {
  const rows = await db
    .select({ agendaId: reactie.agendaId, aantal: count() })
    .from(reactie)
    .leftJoin(afhandeling, eq(afhandeling.reactieId, reactie.id))
    .where(isNull(afhandeling.reactieId))
    .groupBy(reactie.agendaId);
  return new Map(rows.map(({ agendaId, aantal }) => [agendaId, aantal]));
}

/** Acties of a stadsdeel that are behind, longest untouched first. */
export async function listVertraagdeActies(db: Db, stadsdeel: string) {
  return await db
    .select({
      id: actie.id,
      titel: actie.titel,
      jaarVan: actie.jaarVan,
      trekker: actie.trekker,
      voortgang: actie.voortgang,
      updatedAt: actie.updatedAt,
      isVoorbeeld: actie.isVoorbeeld,
      agenda: { slug: agenda.slug, titel: agenda.titel },
    })
    .from(actie)
    .innerJoin(agenda, eq(agenda.id, actie.agendaId))
    .where(and(eq(agenda.stadsdeel, stadsdeel), eq(actie.status, "vertraagd")))
    .orderBy(asc(actie.updatedAt), asc(actie.id));
}

/** Rounds of these agendas, by agenda id, earliest first. */
export async function listRondesPerAgenda(db: Db, agendaIds: readonly string[]): Promise<Map<string, Reactieronde[]>> {
  const rows = await db
    .select()
    .from(reactieronde)
    .where(inArray(reactieronde.agendaId, [...agendaIds]))
    .orderBy(asc(reactieronde.totEnMet));
  const rondes = new Map<string, Reactieronde[]>();
  for (const { agendaId, van, totEnMet } of rows) {
    rondes.set(agendaId, [...(rondes.get(agendaId) ?? []), { van, totEnMet }]);
  }
  return rondes;
}

/** When the reactions that wait for an answer and were placed before `before` were placed, in no order; of one agenda when `agendaId` is given. */
export async function listWachtendSinds(db: Db, before: Date, agendaId?: string) {
  return await db
    .select({ agendaId: reactie.agendaId, geplaatstOp: reactie.geplaatstOp })
    .from(reactie)
    .leftJoin(afhandeling, eq(afhandeling.reactieId, reactie.id))
    .where(
      and(
        isNull(afhandeling.reactieId),
        lt(reactie.geplaatstOp, before),
        agendaId === undefined ? undefined : eq(reactie.agendaId, agendaId),
      ),
    );
}
