/** The agendas before and after an agenda, and whether the next one is still to be started. */
import type { Db } from "../../../db/client";
import { findOpvolging, findVoorganger } from "../../../db/queries/opvolging";
import type { AgendaDatums } from "../agenda-status";
import { checkOpvolging } from "./opvolging";

/** `maySucceed`: whether the visitor may start it. */
export async function readBuren(
  db: Db,
  agenda: AgendaDatums & { id: string; versieNummer: number | null },
  maySucceed: boolean,
  today: string,
) {
  const opvolger = (await findOpvolging(db, agenda.id))?.opvolger ?? null;
  return {
    voorganger: (await findVoorganger(db, agenda.id)) ?? null,
    opvolger,
    canSucceed: maySucceed && opvolger === null && checkOpvolging(agenda, today).ok,
  };
}
