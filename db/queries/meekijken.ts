// Reading along: when a draft is open to everyone, and who was invited to it.
import { and, asc, eq, inArray, isNull, sql } from "drizzle-orm";
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

/** The invitation of this address to the draft of an agenda; one that was withdrawn has no address any more. */
export async function findDeelnemer(db: Db, { agendaId, email }: { agendaId: string; email: string }) {
  const [row] = await db
    .select({ id: deelnemer.id })
    .from(deelnemer)
    .where(and(eq(deelnemer.agendaId, agendaId), eq(deelnemer.email, email.toLowerCase())));
  return row;
}

/** Whether there is or was an invitation with this id. */
export async function hasDeelnemer(db: Db, id: string): Promise<boolean> {
  const [row] = await db.select({ id: deelnemer.id }).from(deelnemer).where(eq(deelnemer.id, id));
  return row !== undefined;
}

export type NewDeelnemer = Pick<
  typeof deelnemer.$inferInsert,
  "id" | "agendaId" | "uitgenodigdOp" | "uitgenodigdDoor"
> & { email: string };

/** Adds an invitation; the address is kept in small letters. */
export async function insertDeelnemer(tx: Tx, values: NewDeelnemer): Promise<void> {
  await tx.insert(deelnemer).values({ ...values, email: values.email.toLowerCase() });
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
