// Reading along: when a draft is open to everyone, and who was invited to it.
import { and, asc, eq, inArray, isNull, sql } from "drizzle-orm";
import { nanoid } from "nanoid";
import type { Meelezen } from "../../app/access/policy";
import type { Db, Tx } from "../client";
import { gebruiker } from "../schema/gebruiker";
import { deelnemer, meekijken } from "../schema/meekijken";

/** What lets this person, or with null anyone, read the draft of an agenda besides their role. */
export async function findMeelezen(db: Db, agendaId: string, gebruikerId: string | null): Promise<Meelezen> {
  const open = await findOpenstelling(db, agendaId);
  return {
    isOpengesteld: open !== undefined,
    isDeelnemer: gebruikerId !== null && (await isDeelnemer(db, agendaId, gebruikerId)),
  };
}

/** Since when a draft is open to everyone; undefined when it is closed. */
export async function findOpenstelling(db: Db, agendaId: string) {
  const [row] = await db
    .select({ geopendOp: meekijken.geopendOp, geopendDoor: gebruiker.naam })
    .from(meekijken)
    .innerJoin(gebruiker, eq(gebruiker.id, meekijken.geopendDoor))
    .where(and(eq(meekijken.agendaId, agendaId), isNull(meekijken.geslotenOp)));
  return row;
}

/** Which of these agendas have a draft that is open to everyone; no order. */
export async function listOpengesteld(db: Db, agendaIds: readonly string[]): Promise<string[]> {
  const rows = await db
    .select({ agendaId: meekijken.agendaId })
    .from(meekijken)
    .where(and(inArray(meekijken.agendaId, [...agendaIds]), isNull(meekijken.geslotenOp)));
  return rows.map(({ agendaId }) => agendaId);
}

/** Opens a draft to everyone; one that is open stays as it is. */
export async function openMeekijken(tx: Tx, agendaId: string, gebruikerId: string, now: Date): Promise<void> {
  await tx.insert(meekijken).values({ agendaId, geopendOp: now, geopendDoor: gebruikerId }).onConflictDoNothing();
}

/** Closes it again; one that is closed stays as it is. */
export async function closeMeekijken(tx: Tx, agendaId: string, gebruikerId: string, now: Date): Promise<void> {
  await tx
    .update(meekijken)
    .set({ geslotenOp: now, geslotenDoor: gebruikerId })
    .where(and(eq(meekijken.agendaId, agendaId), isNull(meekijken.geslotenOp)));
}

/** The people who are invited now, by address. */
export async function listDeelnemers(db: Db, agendaId: string) {
  const rows = await db
    .select({ id: deelnemer.id, email: deelnemer.email, uitgenodigdOp: deelnemer.uitgenodigdOp })
    .from(deelnemer)
    .where(and(eq(deelnemer.agendaId, agendaId), isNull(deelnemer.ingetrokkenOp)))
    .orderBy(asc(deelnemer.email));
  return rows.flatMap(({ email, ...row }) => (email === null ? [] : [{ ...row, email }]));
}

/**
 * Invites an address, in small letters. The same form sent again is no second invitation; another is refused. One that
 * was withdrawn stays so: whoever is invited again from the same form gets an invitation of its own.
 */
export async function insertDeelnemer(
  tx: Tx,
  values: Pick<typeof deelnemer.$inferInsert, "id" | "agendaId" | "uitgenodigdOp" | "uitgenodigdDoor"> & {
    email: string;
  },
): Promise<{ ok: true } | { ok: false; reason: "al-uitgenodigd" }> {
  const email = values.email.toLowerCase();
  const [known] = await tx
    .select({ id: deelnemer.id })
    .from(deelnemer)
    .where(and(eq(deelnemer.agendaId, values.agendaId), eq(deelnemer.email, email)));
  if (known !== undefined) return known.id === values.id ? { ok: true } : { ok: false, reason: "al-uitgenodigd" };
  const [withdrawn] = await tx.select({ id: deelnemer.id }).from(deelnemer).where(eq(deelnemer.id, values.id));
  const id = withdrawn === undefined ? values.id : nanoid();
  await tx.insert(deelnemer).values({ ...values, id, email });
  return { ok: true };
}

/** Withdraws an invitation and forgets the address; one that was withdrawn stays as it is. */
export async function withdrawDeelnemer(
  tx: Tx,
  { id, agendaId }: { id: string; agendaId: string },
  gebruikerId: string,
  now: Date,
): Promise<void> {
  await tx
    .update(deelnemer)
    .set({ email: null, ingetrokkenOp: now, ingetrokkenDoor: gebruikerId })
    .where(and(eq(deelnemer.id, id), eq(deelnemer.agendaId, agendaId), isNull(deelnemer.ingetrokkenOp)));
}

/** An invitation is to an address: it holds for the account that has it. */
async function isDeelnemer(db: Db, agendaId: string, gebruikerId: string): Promise<boolean> {
  const [row] = await db
    .select({ id: deelnemer.id })
    .from(deelnemer)
    .innerJoin(gebruiker, sql`lower(${gebruiker.email}) = ${deelnemer.email}`)
    .where(and(eq(deelnemer.agendaId, agendaId), isNull(deelnemer.ingetrokkenOp), eq(gebruiker.id, gebruikerId)));
  return row !== undefined;
}
