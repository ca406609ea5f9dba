// Notes between colleagues at words of a draft. Only the team of the stadsdeel may see what comes from here.
import { and, asc, eq, max } from "drizzle-orm";
import type { Bericht, Notitie } from "../../app/agenda/notitie/notitie";
import type { TekstPlek } from "../../realtime/document/agenda-document";
import type { Db, Tx } from "../client";
import { gebruiker } from "../schema/gebruiker";
import { notitie, notitieBericht } from "../schema/notitie";
import { thema } from "../schema/thema";

/** All notes of an agenda with their berichten, oldest first. */
export async function listNotities(db: Db, agendaId: string): Promise<Notitie[]> {
  const berichten = await db
    .select({ bericht: notitieBericht, door: gebruiker.naam })
    .from(notitieBericht)
    .innerJoin(notitie, eq(notitie.id, notitieBericht.notitieId))
    .innerJoin(gebruiker, eq(gebruiker.id, notitieBericht.geplaatstDoor))
    .where(eq(notitie.agendaId, agendaId))
    .orderBy(asc(notitieBericht.id));
  const berichtenOf = new Map<string, Bericht[]>();
  for (const { bericht, door } of berichten) {
    const { id, notitieId, soort, tekst, geplaatstOp } = bericht;
    const thread = berichtenOf.get(notitieId) ?? [];
    thread.push({ id, soort, tekst, door, op: geplaatstOp.toISOString() });
    berichtenOf.set(notitieId, thread);
  }
  const rows = await db.select().from(notitie).where(eq(notitie.agendaId, agendaId));
  return rows
    .map(({ id, themaId, tekst, anker, citaat, tekstVoor, tekstNa, isVoorbeeld }) => ({
      id,
      // The form that made the row takes a text of a thema only with its id.
      plek: { themaId, tekst } as TekstPlek,
      passage: { anker, citaat, tekstVoor, tekstNa },
      berichten: berichtenOf.get(id) ?? [],
      isVoorbeeld,
    }))
    .sort((a, b) => (a.berichten[0]?.id ?? 0) - (b.berichten[0]?.id ?? 0));
}

/** The last bericht of an agenda, 0 before the first: notes are only added to, so it says whether anything is new. */
export async function findLastBerichtId(db: Db, agendaId: string): Promise<number> {
  const [row] = await db
    .select({ id: max(notitieBericht.id) })
    .from(notitieBericht)
    .innerJoin(notitie, eq(notitie.id, notitieBericht.notitieId))
    .where(eq(notitie.agendaId, agendaId));
  return row?.id ?? 0;
}

/** The soorten of all that was said in a note of this agenda, oldest first; undefined when it has no such note. */
export async function findBerichtSoorten(db: Db, agendaId: string, notitieId: string) {
  const rows = await db
    .select({ soort: notitieBericht.soort })
    .from(notitieBericht)
    .innerJoin(notitie, eq(notitie.id, notitieBericht.notitieId))
    .where(and(eq(notitie.agendaId, agendaId), eq(notitie.id, notitieId)))
    .orderBy(asc(notitieBericht.id));
  return rows.length === 0 ? undefined : rows;
}

export async function countNotities(db: Db, agendaId: string): Promise<number> {
  return await db.$count(notitie, eq(notitie.agendaId, agendaId));
}

/** Whether an agenda has this text, as far as the draft was projected. */
export async function hasTekst(db: Db, agendaId: string, { themaId }: TekstPlek): Promise<boolean> {
  if (themaId === null) return true;
  return (await db.$count(thema, and(eq(thema.id, themaId), eq(thema.agendaId, agendaId)))) === 1;
}

/** Stores a note without its berichten; false when there is one of this id, which stays as it is. */
export async function insertNotitie(tx: Tx, values: typeof notitie.$inferInsert): Promise<boolean> {
  const inserted = await tx.insert(notitie).values(values).onConflictDoNothing().returning({ id: notitie.id });
  return inserted.length === 1;
}

/** Adds to a note; the same form sent again adds nothing. */
export async function insertBericht(tx: Tx, values: typeof notitieBericht.$inferInsert): Promise<void> {
  await tx.insert(notitieBericht).values(values).onConflictDoNothing();
}
