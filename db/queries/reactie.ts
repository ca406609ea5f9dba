// Reactions: what people said, who stands behind it, what became of it and the acties it led to.
import { and, asc, count, desc, eq, gt, inArray, or } from "drizzle-orm";
import { firstOf, type Paging } from "../../app/http/paging";
import type { Afhandeling, Kanaal, KetenActie, PubliekeReactie } from "../../app/reactie/reactie";
import type { Db, Tx } from "../client";
import { actie } from "../schema/actie";
import { agenda } from "../schema/agenda";
import { gebruiker } from "../schema/gebruiker";
import { afhandeling, reactie, reactieActie, steun } from "../schema/reactie";
import { listAgendaEnVoorgangers } from "./voorganger";

/** A reactie as the site itself needs it; what others may see of it is `toPubliek`. */
export type Reactie = PubliekeReactie & {
  agendaId: string;
  agenda: { slug: string; titel: string };
  themaId: string;
  /** Who wrote it; null when entered on someone's behalf. */
  gebruikerId: string | null;
  /** The colleague who entered it on someone's behalf; null otherwise. */
  ingevoerdDoor: string | null;
  /** With the colleague who answered: for colleagues only. */
  afhandeling: (Afhandeling & { door: { id: string; naam: string } }) | null;
};

/** How many reactions each thema has, and how many of them are answered; a thema without any is not in it. */
export async function countReactiesPerThema(
  db: Db,
  themaIds: readonly string[],
): Promise<Map<string, { aantal: number; beantwoord: number }>> {
  const rows = await db
    .select({ themaId: reactie.themaId, aantal: count(), beantwoord: count(afhandeling.reactieId) })
    .from(reactie)
    .leftJoin(afhandeling, eq(afhandeling.reactieId, reactie.id))
    .where(inArray(reactie.themaId, [...themaIds]))
    .groupBy(reactie.themaId);
  return new Map(rows.map(({ themaId, ...counts }) => [themaId, counts]));
}

/** One page of the reactions to a thema, newest first. */
export async function listReactiesVanThema(db: Db, themaId: string, page: Paging): Promise<Reactie[]> {
  const rows = await selectReacties(db)
    .where(eq(reactie.themaId, themaId))
    .orderBy(desc(reactie.geplaatstOp), desc(reactie.id))
    .limit(page.paginagrootte)
    .offset(firstOf(page));
  return await completeReacties(db, rows);
}

export async function findReactie(db: Db, id: string): Promise<Reactie | undefined> {
  const [found] = await completeReacties(db, await selectReacties(db).where(eq(reactie.id, id)));
  return found;
}

/** These reactions, oldest first; an id that is not there is left out. */
export async function listReactiesById(db: Db, ids: readonly string[]): Promise<Reactie[]> {
  const rows = await selectReacties(db)
    .where(inArray(reactie.id, [...ids]))
    .orderBy(asc(reactie.geplaatstOp), asc(reactie.id));
  return await completeReacties(db, rows);
}

export type CiteerbareReactie = Pick<Reactie, "id" | "naam" | "tekst" | "geplaatstOp" | "isVoorbeeld">;

/** The reactions an agenda can give as the reason for a thema: all made to it or to one before it, newest first. */
export async function listCiteerbareReacties(db: Db, agendaId: string): Promise<CiteerbareReactie[]> {
  const { id, naam, tekst, geplaatstOp, isVoorbeeld } = reactie;
  return await db
    .select({ id, naam, tekst, geplaatstOp, isVoorbeeld })
    .from(reactie)
    .where(inArray(reactie.agendaId, await listAgendaEnVoorgangers(db, agendaId)))
    .orderBy(desc(reactie.geplaatstOp), desc(reactie.id));
}

/** One page of what someone wrote, newest first. */
export async function listMijnReacties(db: Db, gebruikerId: string, page: Paging): Promise<Reactie[]> {
  const rows = await selectReacties(db)
    .where(eq(reactie.gebruikerId, gebruikerId))
    .orderBy(desc(reactie.geplaatstOp), desc(reactie.id))
    .limit(page.paginagrootte)
    .offset(firstOf(page));
  return await completeReacties(db, rows);
}

export async function countMijnReacties(db: Db, gebruikerId: string): Promise<number> {
  return await db.$count(reactie, eq(reactie.gebruikerId, gebruikerId));
}

/** How many reactions to the same thema are listed before this one: its place, from 0, newest first. */
export async function countNieuwereReacties(
  db: Db,
  { id, themaId, geplaatstOp }: Pick<Reactie, "id" | "themaId" | "geplaatstOp">,
): Promise<number> {
  const isNewer = or(
    gt(reactie.geplaatstOp, geplaatstOp),
    and(eq(reactie.geplaatstOp, geplaatstOp), gt(reactie.id, id)),
  );
  return await db.$count(reactie, and(eq(reactie.themaId, themaId), isNewer));
}

/** By channel, how many reactions a thema has; a channel without any is not in it. */
export async function countReactiesPerKanaal(db: Db, themaId: string): Promise<Map<Kanaal, number>> {
  const rows = await db
    .select({ kanaal: reactie.kanaal, aantal: count() })
    .from(reactie)
    .where(eq(reactie.themaId, themaId))
    .groupBy(reactie.kanaal);
  return new Map(rows.map(({ kanaal, aantal }) => [kanaal, aantal]));
}

/** The reactions each of these acties came from, oldest first; an actie without any is not in it. */
export async function listReactiesPerActie(
  db: Db,
  actieIds: readonly string[],
): Promise<Map<string, { id: string; naam: string }[]>> {
  const rows = await db
    .select({ actieId: reactieActie.actieId, id: reactie.id, naam: reactie.naam })
    .from(reactieActie)
    .innerJoin(reactie, eq(reactie.id, reactieActie.reactieId))
    .where(inArray(reactieActie.actieId, [...actieIds]))
    .orderBy(asc(reactie.geplaatstOp), asc(reactie.id));
  return groupBy(
    rows,
    (row) => row.actieId,
    ({ id, naam }) => ({ id, naam }),
  );
}

/** Which of these reactions this person stands behind. */
export async function listGesteund(db: Db, gebruikerId: string, reactieIds: readonly string[]): Promise<Set<string>> {
  const rows = await db
    .select({ reactieId: steun.reactieId })
    .from(steun)
    .where(and(eq(steun.gebruikerId, gebruikerId), inArray(steun.reactieId, [...reactieIds])));
  return new Set(rows.map((row) => row.reactieId));
}

/** The id of the reactie that this form left. */
export async function findReactieIdBySleutel(db: Db, formulierSleutel: string): Promise<string | undefined> {
  const [row] = await db.select({ id: reactie.id }).from(reactie).where(eq(reactie.formulierSleutel, formulierSleutel));
  return row?.id;
}

/** Stores a reactie. The same form sent again stores nothing; answers the id under which it stands. */
export async function insertReactie(tx: Tx, values: typeof reactie.$inferInsert): Promise<string> {
  await tx.insert(reactie).values(values).onConflictDoNothing();
  const id = await findReactieIdBySleutel(tx, values.formulierSleutel);
  if (id === undefined) throw new Error(`Reactie ${values.id} is there under another formulier_sleutel`);
  return id;
}

/** Stores what became of a reactie. An earlier answer is replaced: the last one counts. */
export async function saveAfhandeling(tx: Tx, values: typeof afhandeling.$inferInsert): Promise<void> {
  const { reactieId, ...fields } = values;
  await tx.insert(afhandeling).values(values).onConflictDoUpdate({ target: afhandeling.reactieId, set: fields });
}

/** Makes these the acties a reactie led to. One of another agenda is left out. */
export async function linkActies(tx: Tx, reactieId: string, actieIds: readonly string[]): Promise<void> {
  await tx.delete(reactieActie).where(eq(reactieActie.reactieId, reactieId));
  const rows = await tx
    .select({ reactieId: reactie.id, actieId: actie.id })
    .from(actie)
    .innerJoin(reactie, eq(reactie.agendaId, actie.agendaId))
    .where(and(eq(reactie.id, reactieId), inArray(actie.id, [...actieIds])));
  if (rows.length > 0) await tx.insert(reactieActie).values(rows);
}

/** Stands behind a reactie, or no longer. Doing it twice changes nothing. */
export async function saveSteun(tx: Tx, reactieId: string, gebruikerId: string, isSteun: boolean): Promise<void> {
  if (isSteun) await tx.insert(steun).values({ reactieId, gebruikerId }).onConflictDoNothing();
  else await tx.delete(steun).where(and(eq(steun.reactieId, reactieId), eq(steun.gebruikerId, gebruikerId)));
}

function selectReacties(db: Db) {
  return db
    .select({
      reactie,
      agenda: { slug: agenda.slug, titel: agenda.titel },
      schrijver: { stadsdeel: gebruiker.stadsdeel },
      steun: db.$count(steun, eq(steun.reactieId, reactie.id)),
    })
    .from(reactie)
    .innerJoin(agenda, eq(agenda.id, reactie.agendaId))
    .leftJoin(gebruiker, eq(gebruiker.id, reactie.gebruikerId));
}

type ReactieRow = {
  reactie: typeof reactie.$inferSelect;
  agenda: { slug: string; titel: string };
  schrijver: { stadsdeel: string | null } | null;
  steun: number;
};

/** Adds the answers and the acties, in the order of `rows`. */
async function completeReacties(db: Db, rows: readonly ReactieRow[]): Promise<Reactie[]> {
  const ids = rows.map((row) => row.reactie.id);
  const answers = await db
    .select({
      reactieId: afhandeling.reactieId,
      soort: afhandeling.soort,
      toelichting: afhandeling.toelichting,
      op: afhandeling.op,
      stadsdeel: gebruiker.stadsdeel,
      door: { id: gebruiker.id, naam: gebruiker.naam },
    })
    .from(afhandeling)
    .innerJoin(gebruiker, eq(gebruiker.id, afhandeling.door))
    .where(inArray(afhandeling.reactieId, ids));
  const answerOf = new Map(answers.map(({ reactieId, ...answer }) => [reactieId, answer]));

  const links = await db
    .select({ reactieId: reactieActie.reactieId, actie })
    .from(reactieActie)
    .innerJoin(actie, eq(actie.id, reactieActie.actieId))
    .where(inArray(reactieActie.reactieId, ids))
    .orderBy(asc(actie.jaarVan), asc(actie.titel), asc(actie.id));
  const actiesOf = groupBy(
    links,
    (link) => link.reactieId,
    (link) => toKetenActie(link.actie),
  );

  return rows.map((row): Reactie => {
    const { formulierSleutel: _, ...fields } = row.reactie;
    return {
      ...fields,
      agenda: row.agenda,
      isNamens: fields.ingevoerdDoor !== null,
      // Only a gebiedsteam has one.
      teamStadsdeel: row.schrijver?.stadsdeel ?? null,
      steun: row.steun,
      afhandeling: answerOf.get(fields.id) ?? null,
      acties: actiesOf.get(fields.id) ?? [],
    };
  });
}

function toKetenActie(row: typeof actie.$inferSelect): KetenActie {
  const { id, titel, jaarVan, jaarTot, trekker, status, voortgang, resultaat, isVoorbeeld } = row;
  return { id, titel, jaarVan, jaarTot, trekker, status, voortgang, resultaat, isVoorbeeld };
}

function groupBy<Row, Value>(
  rows: readonly Row[],
  keyOf: (row: Row) => string,
  pick: (row: Row) => Value,
): Map<string, Value[]> {
  const groups = new Map<string, Value[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row)) ?? [];
    group.push(pick(row));
    groups.set(keyOf(row), group);
  }
  return groups;
}
