/**
 * The team answers a tekstvoorstel. Accepting first changes the document, which notes the id in the same update, and
 * then the row: whoever asks again, at once or after a crash in between, finds the note and changes nothing twice.
 */

import type { Db } from "../../../db/client";
import {
  answerTekstvoorstel,
  findTekstvoorstel,
  findTekstvoorstelAntwoord,
  type Tekstvoorstel,
} from "../../../db/queries/tekstvoorstel";
import { readPlek } from "../../../realtime/document/agenda-document";
import { applyTekstvoorstel, isApplied, type ToepassenResult } from "../../../realtime/document/tekstvoorstel";
import type { Gebruiker } from "../../access/policy";
import type { ChangeResult, RequestContext } from "../../http/services.server";
import type { TekstvoorstelUitkomst } from "./tekstvoorstel";

export type AnswerResult =
  | { ok: true }
  | Extract<ToepassenResult | ChangeResult, { ok: false }>
  | { ok: false; reason: "al-beantwoord" };

type Context = Pick<RequestContext, "db" | "clock" | "inTransaction"> & {
  rooms: Pick<RequestContext["rooms"], "change" | "deleteEmptiedLater">;
};

/** Puts the change into the live document, or says why not. Ask `tekstvoorstel:answer` first. */
export async function acceptTekstvoorstel(
  context: Context,
  gebruiker: Gebruiker,
  voorstel: Pick<Tekstvoorstel, "id" | "agendaId">,
  reden: string,
): Promise<AnswerResult> {
  return await oneAtATime(voorstel.id, async () => {
    const current = await findTekstvoorstel(context.db, voorstel.agendaId, voorstel.id);
    if (current === undefined) throw new Error(`Tekstvoorstel ${voorstel.id} is not there any more`);
    if (current.uitkomst !== null) return await compareAnswer(context.db, gebruiker, current.id, "aangenomen", reden);
    const { id, agendaId, oud, nieuw } = current;
    const plek = readPlek(current);
    if (plek === undefined) throw new Error(`Tekstvoorstel ${id} is about no text`);
    let result: ToepassenResult | undefined;
    const change = await context.rooms.change(agendaId, gebruiker.id, (doc) => {
      result = applyTekstvoorstel(doc, { id, plek, oud, nieuw });
    });
    if (!change.ok) return change;
    if (result === undefined) throw new Error(`Tekstvoorstel ${id} was not put to the document`);
    if (!result.ok) return result;
    context.rooms.deleteEmptiedLater(agendaId, result.emptied);
    await record(context, gebruiker, id, { uitkomst: "aangenomen", reden });
    return { ok: true };
  });
}

/** Declines, with a reason for who proposed it. Ask `tekstvoorstel:answer` first. */
export async function declineTekstvoorstel(
  context: Context,
  gebruiker: Gebruiker,
  voorstel: Pick<Tekstvoorstel, "id" | "agendaId">,
  reden: string,
): Promise<AnswerResult> {
  return await oneAtATime(voorstel.id, async () => {
    const { id, agendaId } = voorstel;
    const current = await findTekstvoorstel(context.db, agendaId, id);
    if (current === undefined) return { ok: false, reason: "al-beantwoord" };
    if (current.uitkomst !== null) return await compareAnswer(context.db, gebruiker, id, "afgewezen", reden);
    // The process may have ended after the document was changed and before the row was.
    let isInDocument = false;
    const change = await context.rooms.change(agendaId, gebruiker.id, (doc) => {
      isInDocument = isApplied(doc, id);
    });
    if (!change.ok) return change;
    await record(
      context,
      gebruiker,
      id,
      isInDocument ? { uitkomst: "aangenomen", reden: "" } : { uitkomst: "afgewezen", reden },
    );
    return isInDocument ? { ok: false, reason: "al-beantwoord" } : { ok: true };
  });
}

/** The same answer sent twice by one person is no conflict with oneself; any other is not stored, and says so. */
async function compareAnswer(
  db: Db,
  gebruiker: Gebruiker,
  id: string,
  uitkomst: TekstvoorstelUitkomst,
  reden: string,
): Promise<AnswerResult> {
  const stored = await findTekstvoorstelAntwoord(db, id);
  const isResent = stored?.beantwoordDoor === gebruiker.id && stored.uitkomst === uitkomst && stored.reden === reden;
  return isResent ? { ok: true } : { ok: false, reason: "al-beantwoord" };
}

async function record(
  { clock, inTransaction }: Context,
  gebruiker: Gebruiker,
  id: string,
  answer: { uitkomst: "aangenomen" | "afgewezen"; reden: string },
): Promise<void> {
  const answered = { ...answer, beantwoordOp: clock(), beantwoordDoor: gebruiker.id };
  await inTransaction((tx) => answerTekstvoorstel(tx, id, answered), { isDraft: true });
}

/** The last answer that was begun to each tekstvoorstel. One process serves a database, so this holds for everyone. */
const answering = new Map<string, Promise<unknown>>();

/** Two colleagues, or one who clicks twice, answer one after the other. */
async function oneAtATime<T>(id: string, work: () => Promise<T>): Promise<T> {
  const before = answering.get(id) ?? Promise.resolve();
  const mine = before.then(work, work);
  answering.set(id, mine);
  try {
    return await mine;
  } finally {
    if (answering.get(id) === mine) answering.delete(id);
  }
}
