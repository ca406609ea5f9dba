/** Reading and writing the notes of an agenda. Who asks has been let in: `notitie:read`, `notitie:post`. */
import { RateLimiterMemory } from "rate-limiter-flexible";
import type { Tx } from "../../../db/client";
import {
  countNotities,
  findBerichtSoorten,
  findLastBerichtId,
  hasTekst,
  insertBericht,
  insertNotitie,
  listNotities,
} from "../../../db/queries/notitie";
import type { Gebruiker } from "../../access/policy";
import { formId } from "../../http/form-id.server";
import type { RequestContext } from "../../http/services.server";
import { takeTurn } from "../../http/take-turn.server";
import { checkRuimte, isOpgelost, MAX_BERICHTEN, MAX_NOTITIES, type NotitieCheck, type NotitieFout } from "./notitie";
import type { NotitieVerzoek } from "./notitie-schema";

/** Product: far above what a meeting writes down, far below what a script does. Per person. */
const MAX_BERICHTEN_PER_UUR = 300;
const limiet = new RateLimiterMemory({ points: MAX_BERICHTEN_PER_UUR, duration: 60 * 60 });

const STATUS: Readonly<Record<NotitieFout, number>> = {
  "geen-tekst": 400,
  "te-lang": 400,
  "passage-onbruikbaar": 400,
  "tekst-bestaat-niet": 404,
  "bestaat-niet": 404,
  "te-veel": 409,
  "te-vaak": 429,
};

/** All notes of an agenda as JSON, or 304 when `request` has them already. */
export async function answerNotities(
  { db }: Pick<RequestContext, "db">,
  agendaId: string,
  request?: Request,
): Promise<Response> {
  // Before the list: what comes in between is in the list and asked for once more, never left out.
  const etag = `"${await findLastBerichtId(db, agendaId)}"`;
  const headers = { ETag: etag, "Cache-Control": "private, no-store" };
  if (request?.headers.get("If-None-Match") === etag) return new Response(null, { status: 304, headers });
  return Response.json(await listNotities(db, agendaId), { headers });
}

export function refuseNotitie(reason: NotitieFout): Response {
  return Response.json({ reason }, { status: STATUS[reason], headers: { "Cache-Control": "private, no-store" } });
}

/** Does what was asked, once however often it is sent; or says why not. */
export async function saveNotitie(
  context: Pick<RequestContext, "db" | "clock" | "inTransaction" | "rooms">,
  agendaId: string,
  gebruiker: Gebruiker,
  verzoek: NotitieVerzoek,
  sleutel: string,
): Promise<NotitieCheck> {
  if ((await takeTurn(limiet, gebruiker.id)) !== null) return { ok: false, reason: "te-vaak" };
  if (verzoek.intent === "plaatsen" && !(await hasTekst(context.db, agendaId, verzoek.plek))) {
    // A thema that was just added is a row as soon as the draft is projected.
    await context.rooms.settle(agendaId);
    if (!(await hasTekst(context.db, agendaId, verzoek.plek))) return { ok: false, reason: "tekst-bestaat-niet" };
  }
  const door = {
    formulierSleutel: formId(gebruiker.id, sleutel, [agendaId, verzoek]),
    geplaatstOp: context.clock(),
    geplaatstDoor: gebruiker.id,
  };
  return await context.inTransaction(
    (tx) => (verzoek.intent === "plaatsen" ? place(tx, agendaId, verzoek, door) : add(tx, agendaId, verzoek, door)),
    { isDraft: true },
  );
}

type Door = { formulierSleutel: string; geplaatstOp: Date; geplaatstDoor: string };

async function place(
  tx: Tx,
  agendaId: string,
  { bericht, plek, passage }: Extract<NotitieVerzoek, { intent: "plaatsen" }>,
  door: Door,
): Promise<NotitieCheck> {
  const ruimte = checkRuimte(await countNotities(tx, agendaId), MAX_NOTITIES);
  if (!ruimte.ok) return ruimte;
  const id = door.formulierSleutel;
  const isNew = await insertNotitie(tx, { id, agendaId, ...plek, ...passage });
  if (!isNew) return { ok: true };
  await insertBericht(tx, { notitieId: id, soort: "bericht", tekst: bericht, ...door });
  return { ok: true };
}

async function add(
  tx: Tx,
  agendaId: string,
  verzoek: Exclude<NotitieVerzoek, { intent: "plaatsen" }>,
  door: Door,
): Promise<NotitieCheck> {
  const berichten = await findBerichtSoorten(tx, agendaId, verzoek.notitie);
  if (berichten === undefined) return { ok: false, reason: "bestaat-niet" };
  const ruimte = checkRuimte(berichten.length, MAX_BERICHTEN);
  if (!ruimte.ok) return ruimte;
  const notitieId = verzoek.notitie;
  switch (verzoek.intent) {
    case "antwoorden":
      await insertBericht(tx, { notitieId, soort: "bericht", tekst: verzoek.bericht, ...door });
      break;
    case "oplossen":
    case "heropenen": {
      const isResolving = verzoek.intent === "oplossen";
      // Two who do the same at once did it once.
      if (isOpgelost(berichten) === isResolving) break;
      await insertBericht(tx, { notitieId, soort: isResolving ? "opgelost" : "heropend", tekst: "", ...door });
    }
  }
  return { ok: true };
}
