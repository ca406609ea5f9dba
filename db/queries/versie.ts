// Published versions: what residents read. A version never changes; a thema is public while a version has it.
import { and, asc, desc, eq, inArray, sql } from "drizzle-orm";
import type { Reactieronde } from "../../app/agenda/agenda-status";
import type { Domein, Participatieniveau } from "../../app/thema/thema";
import type { GepubliceerdCijfer } from "../../app/wijkprofiel/cijfer";
import { bewijsKey } from "../../realtime/document/agenda-document";
import {
  type AgendaHtml,
  type AgendaInhoud,
  type ThemaInhoud,
  withoutVervallen,
} from "../../realtime/document/agenda-inhoud";
import type { Db, Tx } from "../client";
import { agenda, reactieronde, versie } from "../schema/agenda";
import { gebruiker } from "../schema/gebruiker";
import { reactie } from "../schema/reactie";
import { thema } from "../schema/thema";
import { hasThema, versieThema, versieThemas } from "./versie-thema";
import { listAgendaEnVoorgangers } from "./voorganger";
import { listCiteerbareCijfers } from "./waarneming";

export type NewVersie = {
  agendaId: string;
  inhoud: AgendaInhoud;
  html: AgendaHtml;
  cijfers: GepubliceerdCijfer[];
  gebruikerId: string;
  now: Date;
  /** When people can react to it; null for a version nobody is asked about. */
  ronde: Reactieronde | null;
};

/** Publishes the next version, without the themas that are vervallen; answers its number. */
export async function publishVersie(tx: Tx, nieuw: NewVersie): Promise<number> {
  const { agendaId, inhoud, html, cijfers, ronde } = nieuw;
  const nummer = (await findLatestNummer(tx, agendaId)) + 1;
  await tx.insert(versie).values({
    agendaId,
    nummer,
    gepubliceerdOp: nieuw.now,
    gepubliceerdDoor: nieuw.gebruikerId,
    inhoud: withoutVervallen(inhoud),
    html,
    cijfers,
  });
  if (ronde !== null) await tx.insert(reactieronde).values({ agendaId, versieNummer: nummer, ...ronde });
  return nummer;
}

/** Number of the latest version; 0 before the first. */
export async function findLatestNummer(db: Db, agendaId: string): Promise<number> {
  const [row] = await db
    .select({ nummer: versie.nummer })
    .from(versie)
    .where(eq(versie.agendaId, agendaId))
    .orderBy(desc(versie.nummer))
    .limit(1);
  return row?.nummer ?? 0;
}

export type Versie = typeof versie.$inferSelect;

/** A published version, the latest when `nummer` is left out. */
export async function findVersie(db: Db, agendaId: string, nummer?: number): Promise<Versie | undefined> {
  const [row] = await db
    .select()
    .from(versie)
    .where(and(eq(versie.agendaId, agendaId), nummer === undefined ? undefined : eq(versie.nummer, nummer)))
    .orderBy(desc(versie.nummer))
    .limit(1);
  return row;
}

/** The versions of an agenda with who published them and the round that came with them, latest first. */
export async function listVersies(db: Db, agendaId: string) {
  return await db
    .select({
      nummer: versie.nummer,
      gepubliceerdOp: versie.gepubliceerdOp,
      gepubliceerdDoor: gebruiker.naam,
      aantalThemas: sql<number>`json_array_length(${versie.inhoud}, '$.themas')`,
      rondeVan: reactieronde.van,
      rondeTotEnMet: reactieronde.totEnMet,
    })
    .from(versie)
    .innerJoin(gebruiker, eq(gebruiker.id, versie.gepubliceerdDoor))
    .leftJoin(
      reactieronde,
      and(eq(reactieronde.agendaId, versie.agendaId), eq(reactieronde.versieNummer, versie.nummer)),
    )
    .where(eq(versie.agendaId, agendaId))
    .orderBy(desc(versie.nummer));
}

/** The latest round of an agenda. It goes on when a correction is published within it. */
export async function findRonde(db: Db, agendaId: string) {
  const [row] = await db
    .select({ van: reactieronde.van, totEnMet: reactieronde.totEnMet })
    .from(reactieronde)
    .where(eq(reactieronde.agendaId, agendaId))
    .orderBy(desc(reactieronde.versieNummer))
    .limit(1);
  return row ?? null;
}

/**
 * A thema as it was last published; undefined when it never was. `isVervallen`: the latest version no longer has it, and
 * this is how the last version that had it put it. `rang` counts from 1, `aantal` is the number of themas beside it.
 */
export async function findPubliekThema(db: Db, themaId: string) {
  const [row] = await db
    .select({ agenda, versie })
    .from(thema)
    .innerJoin(agenda, eq(agenda.id, thema.agendaId))
    .innerJoin(versie, eq(versie.agendaId, thema.agendaId))
    .where(and(eq(thema.id, themaId), hasThema(themaId)))
    .orderBy(desc(versie.nummer))
    .limit(1);
  if (row === undefined) return undefined;

  const { themas } = row.versie.inhoud;
  const index = themas.findIndex(({ id }) => id === themaId);
  const found = themas[index];
  const html = row.versie.html.themas[themaId];
  if (found === undefined || html === undefined) throw new Error(`Version without the text of thema ${themaId}`);
  return {
    agenda: row.agenda,
    thema: found satisfies ThemaInhoud,
    rang: index + 1,
    aantal: themas.length,
    html,
    cijfers: row.versie.cijfers.filter((cijfer) => cijfer.themaId === themaId),
    versieNummer: row.versie.nummer,
    isVervallen: row.versie.nummer !== (await findLatestNummer(db, row.agenda.id)),
    ronde: await findRonde(db, row.agenda.id),
  };
}

export type PubliekThema = {
  agendaId: string;
  id: string;
  titel: string;
  /** Counts from 1: the most important. */
  rang: number;
  domein: Domein;
  participatieniveau: Participatieniveau;
};

/** The themas in the latest versions of these agendas, by agenda, most important first. */
export async function listPubliekeThemas(db: Db, agendaIds: readonly string[]): Promise<PubliekThema[]> {
  const { id, titel, plaats, domein, participatieniveau } = versieThema;
  return await db
    .select({ agendaId: versie.agendaId, id, titel, rang: sql<number>`${plaats} + 1`, domein, participatieniveau })
    .from(versie)
    .innerJoin(versieThemas, sql`true`)
    .where(
      and(
        inArray(versie.agendaId, [...agendaIds]),
        sql`${versie.nummer} = (select max(v.nummer) from ${versie} v where v.agenda_id = ${versie.agendaId})`,
      ),
    )
    .orderBy(asc(versie.agendaId), plaats);
}

export type VervallenThema = { id: string; titel: string };

/**
 * The themas that an earlier version of this agenda had and the latest has not, as they were last called: those that
 * went last first, then the most important.
 */
export async function listVervallenThemas(db: Db, agendaId: string): Promise<VervallenThema[]> {
  const { plaats, id, titel } = versieThema;
  const rows = await db
    .select({ id, titel, nummer: versie.nummer })
    .from(versie)
    .innerJoin(versieThemas, sql`true`)
    .where(eq(versie.agendaId, agendaId))
    .orderBy(desc(versie.nummer), plaats);
  const latest = await findLatestNummer(db, agendaId);
  const seen = new Set<string>();
  return rows.flatMap((row) => {
    if (seen.has(row.id)) return [];
    seen.add(row.id);
    return row.nummer === latest ? [] : [{ id: row.id, titel: row.titel }];
  });
}

/** The titles of these themas as they were last published; a thema that never was is not in it. */
export async function listThemaTitels(db: Db, themaIds: readonly string[]): Promise<Map<string, string>> {
  const { id, titel } = versieThema;
  const rows = await db
    .select({ id, titel })
    .from(versie)
    .innerJoin(versieThemas, sql`true`)
    .where(
      and(
        inArray(id, [...themaIds]),
        // Else every version of every agenda is unpacked.
        inArray(
          versie.agendaId,
          db
            .select({ id: thema.agendaId })
            .from(thema)
            .where(inArray(thema.id, [...themaIds])),
        ),
      ),
    )
    .orderBy(asc(versie.nummer));
  // A thema belongs to one agenda, so the last row is its latest version.
  return new Map(rows.map((row) => [row.id, row.titel]));
}

/** The figures the themas of a draft cite, as they are now, in the order they are cited. What cannot be cited is left out. */
export async function listGeciteerdeCijfers(db: Db, inhoud: AgendaInhoud): Promise<GepubliceerdCijfer[]> {
  const cited = withoutVervallen(inhoud).themas.flatMap(({ id, onderbouwing }) =>
    onderbouwing.flatMap((bewijs) => (bewijs.soort === "waarneming" ? [{ themaId: id, bewijs }] : [])),
  );
  const cijfers = await listCiteerbareCijfers(
    db,
    cited.map(({ bewijs }) => bewijs),
  );
  return cited.flatMap(({ themaId, bewijs }) => {
    const cijfer = cijfers.get(bewijsKey(bewijs));
    return cijfer === undefined ? [] : [{ ...cijfer, themaId }];
  });
}

/** Which of the reacties the themas of a draft cite are there, made to this agenda or to one before it. */
export async function listGeciteerdeReacties(db: Db, agendaId: string, inhoud: AgendaInhoud): Promise<Set<string>> {
  const cited = inhoud.themas
    .flatMap((thema) => thema.onderbouwing)
    .flatMap((bewijs) => (bewijs.soort === "reactie" ? [bewijs.reactie] : []));
  const rows = await db
    .select({ id: reactie.id })
    .from(reactie)
    .where(and(inArray(reactie.agendaId, await listAgendaEnVoorgangers(db, agendaId)), inArray(reactie.id, cited)));
  return new Set(rows.map(({ id }) => id));
}

/** Every thema that is, or ever was, in the draft of this agenda. */
export async function listThemaIds(db: Db, agendaId: string): Promise<Set<string>> {
  const rows = await db.select({ id: thema.id }).from(thema).where(eq(thema.agendaId, agendaId)).orderBy(asc(thema.id));
  return new Set(rows.map(({ id }) => id));
}
