// The step from one agenda to the next: which came after which, and what became of each thema.
import { and, asc, eq, inArray, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import type { ThemaKeuze, ThemaUitkomst } from "../../app/agenda/opvolging/opvolging";
import type { EersteInhoud } from "../../realtime/document/agenda-document";
import type { Db, Tx } from "../client";
import { agenda, agendaDekking, versie } from "../schema/agenda";
import { gebruiker } from "../schema/gebruiker";
import { opvolging, themaUitkomst } from "../schema/opvolging";
import { thema } from "../schema/thema";
import { wijk } from "../schema/wijk";
import { insertAgenda, type NewAgenda } from "./agenda";
import { isGepubliceerd, versieThema, versieThemas } from "./versie-thema";

/** An agenda as another one points to it. */
export type AgendaVerwijzing = { id: string; slug: string; titel: string };

const verwijzing = { id: agenda.id, slug: agenda.slug, titel: agenda.titel };

/** The step from this agenda to the next; undefined while nobody took it. `door` is for colleagues only. */
export async function findOpvolging(db: Db, agendaId: string) {
  const [row] = await db
    .select({
      opvolger: verwijzing,
      versieNummer: opvolging.versieNummer,
      op: opvolging.op,
      formulierSleutel: opvolging.formulierSleutel,
      door: { id: gebruiker.id, naam: gebruiker.naam },
    })
    .from(opvolging)
    .innerJoin(agenda, eq(agenda.id, opvolging.opvolgerId))
    .innerJoin(gebruiker, eq(gebruiker.id, opvolging.door))
    .where(eq(opvolging.agendaId, agendaId));
  return row;
}

/** The agendas that have a next one, with that one: the whole table, by agenda. */
export async function listOpvolgingen(db: Db): Promise<{ agendaId: string; opvolgerId: string }[]> {
  return await db
    .select({ agendaId: opvolging.agendaId, opvolgerId: opvolging.opvolgerId })
    .from(opvolging)
    .orderBy(asc(opvolging.agendaId));
}

/** `versieNummer`: the version this one started from; null when the text is elsewhere. */
export type Voorganger = AgendaVerwijzing & { versieNummer: number | null };

/** The agenda this one came after; undefined for a first one. */
export async function findVoorganger(db: Db, agendaId: string): Promise<Voorganger | undefined> {
  const [row] = await db
    .select({ ...verwijzing, versieNummer: opvolging.versieNummer })
    .from(opvolging)
    .innerJoin(agenda, eq(agenda.id, opvolging.agendaId))
    .where(eq(opvolging.opvolgerId, agendaId));
  return row;
}

export type ThemaVervolg = {
  themaId: string;
  soort: ThemaUitkomst;
  toelichting: string;
  op: Date;
  opvolger: AgendaVerwijzing;
  /** The thema it goes on as: its id, and whether a published version of the next agenda has or had it. */
  voortgezetIn: { themaId: string; isPubliek: boolean } | null;
  /** Whether the next agenda has a published version. */
  isOpvolgerPubliek: boolean;
};

/** What became of these themas when the next agenda was started, by id of the thema, in no order; one without is left out. */
export async function listThemaVervolgen(db: Db, themaIds: readonly string[]): Promise<Map<string, ThemaVervolg>> {
  const rows = await db
    .select({
      uitkomst: themaUitkomst,
      op: opvolging.op,
      opvolger: verwijzing,
      isPubliek: isGepubliceerd(agenda.id, themaUitkomst.voortgezetIn),
      isOpvolgerPubliek: sql<number>`exists (select 1 from ${versie} v where v.agenda_id = ${agenda.id})`,
    })
    .from(themaUitkomst)
    .innerJoin(thema, eq(thema.id, themaUitkomst.themaId))
    .innerJoin(opvolging, eq(opvolging.agendaId, thema.agendaId))
    .innerJoin(agenda, eq(agenda.id, opvolging.opvolgerId))
    .where(inArray(themaUitkomst.themaId, [...themaIds]));
  return new Map(
    rows.map(({ uitkomst: { themaId, soort, toelichting, voortgezetIn }, op, opvolger, ...publiek }) => [
      themaId,
      {
        ...{ themaId, soort, toelichting, op, opvolger },
        voortgezetIn: voortgezetIn === null ? null : { themaId: voortgezetIn, isPubliek: publiek.isPubliek === 1 },
        isOpvolgerPubliek: publiek.isOpvolgerPubliek === 1,
      },
    ]),
  );
}

export type ThemaHerkomst = {
  /** The thema of this agenda. */
  themaId: string;
  van: { themaId: string; titel: string; agenda: AgendaVerwijzing };
};

/** Of the themas of an agenda that go on from the one before: which thema they come from, in the order of the version. */
export async function listThemaHerkomsten(db: Db, agendaId: string): Promise<ThemaHerkomst[]> {
  const oud = alias(thema, "oud");
  const rows = await db
    .select({
      themaId: thema.id,
      vanThemaId: oud.id,
      titel: versieThema.titel,
      agenda: verwijzing,
    })
    .from(opvolging)
    .innerJoin(agenda, eq(agenda.id, opvolging.agendaId))
    .innerJoin(oud, eq(oud.agendaId, opvolging.agendaId))
    .innerJoin(themaUitkomst, eq(themaUitkomst.themaId, oud.id))
    .innerJoin(thema, eq(thema.id, themaUitkomst.voortgezetIn))
    .innerJoin(versie, and(eq(versie.agendaId, opvolging.agendaId), eq(versie.nummer, opvolging.versieNummer)))
    .innerJoin(versieThemas, eq(versieThema.id, oud.id))
    .where(eq(opvolging.opvolgerId, agendaId))
    .orderBy(versieThema.plaats);
  return rows.map(({ themaId, vanThemaId, titel, agenda: van }) => ({
    themaId,
    van: { themaId: vanThemaId, titel, agenda: van },
  }));
}

/** Everything that stands in an address after /agendas/ or /wijken/. */
export async function listSlugs(db: Db): Promise<Set<string>> {
  const agendas = await db.select({ id: agenda.id, slug: agenda.slug }).from(agenda).orderBy(asc(agenda.id));
  const wijken = await db.select({ slug: wijk.slug }).from(wijk).orderBy(asc(wijk.code));
  return new Set([...agendas.flatMap(({ id, slug }) => [id, slug]), ...wijken.map(({ slug }) => slug)]);
}

export type NewOpvolging = Omit<typeof opvolging.$inferInsert, "opvolgerId"> & {
  opvolger: Omit<NewAgenda, "dekking">;
  inhoud: EersteInhoud;
  keuzes: readonly (ThemaKeuze & { voortgezetIn: string | null })[];
};

/**
 * Makes the next agenda, gives birth to its document with `inhoud`, and writes down what became of each thema. It covers
 * what the agenda before it covered.
 */
export async function insertOpvolging(tx: Tx, { opvolger, inhoud, keuzes, ...values }: NewOpvolging): Promise<void> {
  const dekking = await tx
    .select({ gebiedCode: agendaDekking.gebiedCode, dekking: agendaDekking.dekking })
    .from(agendaDekking)
    .where(eq(agendaDekking.agendaId, values.agendaId))
    .orderBy(asc(agendaDekking.gebiedCode));
  await insertAgenda(tx, { ...opvolger, dekking }, inhoud, values.op);
  await tx.insert(opvolging).values({ ...values, opvolgerId: opvolger.id });
  if (keuzes.length > 0) await tx.insert(themaUitkomst).values([...keuzes]);
}
