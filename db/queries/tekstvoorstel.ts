// Proposed changes to the texts of a draft, and what became of them.
import { and, asc, count, desc, eq, isNull, sql } from "drizzle-orm";
import type { TekstvoorstelUitkomst } from "../../app/agenda/tekstvoorstel/tekstvoorstel";
import type { Db, Tx } from "../client";
import { agenda } from "../schema/agenda";
import { gebruiker } from "../schema/gebruiker";
import { tekstvoorstel } from "../schema/tekstvoorstel";

const fields = {
  id: tekstvoorstel.id,
  agendaId: tekstvoorstel.agendaId,
  themaId: tekstvoorstel.themaId,
  themaTitel: tekstvoorstel.themaTitel,
  tekst: tekstvoorstel.tekst,
  oud: tekstvoorstel.oud,
  nieuw: tekstvoorstel.nieuw,
  toelichting: tekstvoorstel.toelichting,
  ingediendOp: tekstvoorstel.ingediendOp,
  ingediendDoor: { id: gebruiker.id, naam: gebruiker.naam },
  uitkomst: tekstvoorstel.uitkomst,
  reden: tekstvoorstel.reden,
  beantwoordOp: tekstvoorstel.beantwoordOp,
  isVoorbeeld: tekstvoorstel.isVoorbeeld,
  agenda: { slug: agenda.slug, titel: agenda.titel },
};

function select(db: Db) {
  return db
    .select(fields)
    .from(tekstvoorstel)
    .innerJoin(agenda, eq(agenda.id, tekstvoorstel.agendaId))
    .innerJoin(gebruiker, eq(gebruiker.id, tekstvoorstel.ingediendDoor));
}

export type Tekstvoorstel = NonNullable<Awaited<ReturnType<typeof findTekstvoorstel>>>;

export async function findTekstvoorstel(db: Db, agendaId: string, id: string) {
  const [row] = await select(db).where(and(eq(tekstvoorstel.agendaId, agendaId), eq(tekstvoorstel.id, id)));
  return row;
}

/** Those of one agenda, or of one person, or both: what waits first, then the latest. */
export async function listTekstvoorstellen(
  db: Db,
  {
    agendaId,
    ingediendDoor,
  }: { agendaId: string; ingediendDoor?: string } | { agendaId?: never; ingediendDoor: string },
) {
  return await select(db)
    .where(
      and(
        agendaId === undefined ? undefined : eq(tekstvoorstel.agendaId, agendaId),
        ingediendDoor === undefined ? undefined : eq(tekstvoorstel.ingediendDoor, ingediendDoor),
      ),
    )
    .orderBy(sql`${tekstvoorstel.uitkomst} is not null`, desc(tekstvoorstel.ingediendOp), asc(tekstvoorstel.id));
}

/** How many of one agenda wait for an answer; of one person when given. */
export async function countOpenTekstvoorstellen(db: Db, agendaId: string, ingediendDoor?: string): Promise<number> {
  const [row] = await db
    .select({ aantal: count() })
    .from(tekstvoorstel)
    .where(
      and(
        eq(tekstvoorstel.agendaId, agendaId),
        isNull(tekstvoorstel.uitkomst),
        ingediendDoor === undefined ? undefined : eq(tekstvoorstel.ingediendDoor, ingediendDoor),
      ),
    );
  return row?.aantal ?? 0;
}

/** Agendas of a stadsdeel with how many wait there, by title. */
export async function listWachtendeTekstvoorstellen(db: Db, stadsdeel: string) {
  return await db
    .select({ slug: agenda.slug, titel: agenda.titel, isVoorbeeld: agenda.isVoorbeeld, aantal: count() })
    .from(tekstvoorstel)
    .innerJoin(agenda, eq(agenda.id, tekstvoorstel.agendaId))
    .where(and(eq(agenda.stadsdeel, stadsdeel), isNull(tekstvoorstel.uitkomst)))
    .groupBy(agenda.id)
    .orderBy(asc(agenda.titel), asc(agenda.id));
}

/** Sending the same form twice leaves one. */
export async function insertTekstvoorstel(tx: Tx, values: typeof tekstvoorstel.$inferInsert): Promise<void> {
  await tx.insert(tekstvoorstel).values(values).onConflictDoNothing();
}

/** The answer to one and who gave it, for the team alone. */
export async function findTekstvoorstelAntwoord(db: Db, id: string) {
  const { uitkomst, reden, beantwoordDoor } = tekstvoorstel;
  const [row] = await db
    .select({ uitkomst, reden, beantwoordDoor })
    .from(tekstvoorstel)
    .where(eq(tekstvoorstel.id, id));
  return row;
}

/** Records what became of it; what was answered stays as it was. */
export async function answerTekstvoorstel(
  tx: Tx,
  id: string,
  answer: { uitkomst: TekstvoorstelUitkomst; reden: string; beantwoordOp: Date; beantwoordDoor: string },
): Promise<void> {
  await tx
    .update(tekstvoorstel)
    .set(answer)
    .where(and(eq(tekstvoorstel.id, id), isNull(tekstvoorstel.uitkomst)));
}
