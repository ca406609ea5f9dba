/** What pages show of the history of a draft. Ask `geschiedenis:read` first. */
import {
  countMomentopnames,
  findMomentopname,
  listMomentopnames,
  type MomentRegel,
} from "../../../db/queries/momentopname";
import type { AgendaInhoud } from "../../../realtime/document/agenda-inhoud";
import { firstOf, PAGINAGROOTTE, type Pagina, readPagina } from "../../http/paging";
import { notFound } from "../../http/responses.server";
import type { RequestContext } from "../../http/services.server";
import { listCijfersVoorAgenda } from "../../wijkprofiel/wijkprofiel.server";
import { type CijferNaam, toCijferNaam } from "../vergelijken/cijfer-naam";
import { compareInhoud, type Verschillen } from "../vergelijken/vergelijken";
import type { MomentNaam } from "./moment-text";

/** From these can be chosen to compare; more do not fit a list of choices. */
const MAX_KEUZES = 500;

export type Geschiedenis = Pagina & {
  momenten: MomentRegel[];
  keuzes: (MomentNaam & { id: number })[];
};

export async function readGeschiedenis(
  { db }: Pick<RequestContext, "db">,
  agendaId: string,
  search: URLSearchParams,
): Promise<Geschiedenis> {
  const { pagina, aantalPaginas } = readPagina(search, await countMomentopnames(db, agendaId));
  const keuzes = await listMomentopnames(db, agendaId, { limit: MAX_KEUZES });
  return {
    pagina,
    aantalPaginas,
    momenten: await listMomentopnames(db, agendaId, {
      limit: PAGINAGROOTTE,
      offset: firstOf({ pagina, paginagrootte: PAGINAGROOTTE }),
    }),
    keuzes: keuzes.map(({ id, soort, naam, gemaaktOp }) => ({ id, soort, naam, gemaaktOp })),
  };
}

export type MomentenVergelijking = {
  /** Null: now. */
  van: MomentNaam | null;
  tot: MomentNaam | null;
  verschillen: Verschillen;
  cijfers: CijferNaam[];
};

type Context = Pick<RequestContext, "db" | "rooms">;

/**
 * The two moments that `?van=` and `?tot=` name, the older one first; null when none is asked. Ends the request with the
 * 404 page when one of them is no moment of this draft.
 */
export async function compareMomenten(
  context: Context,
  agendaId: string,
  search: URLSearchParams,
): Promise<MomentenVergelijking | null> {
  const asked = [search.get("van"), search.get("tot")];
  if (asked.every((text) => text === null)) return null;
  const [een, twee] = [await findMoment(context, agendaId, asked[0]), await findMoment(context, agendaId, asked[1])];
  const [van, tot] = een.order <= twee.order ? [een, twee] : [twee, een];
  return {
    van: van.moment,
    tot: tot.moment,
    verschillen: compareInhoud(van.inhoud, tot.inhoud),
    cijfers: await listCijferNamen(context, agendaId),
  };
}

/** What would change if this moment were put back; ends the request with the 404 page when it is none of this draft. */
export async function compareHerstel(
  context: Context,
  agendaId: string,
  id: string | undefined,
): Promise<{ moment: MomentNaam; verschillen: Verschillen; cijfers: CijferNaam[] }> {
  const then = await findMoment(context, agendaId, id ?? null);
  const now = await findMoment(context, agendaId, NU);
  return {
    moment: then.moment ?? notFound(),
    verschillen: compareInhoud(now.inhoud, then.inhoud),
    cijfers: await listCijferNamen(context, agendaId),
  };
}

/** How the address names the draft as it is. */
const NU = "nu";

async function findMoment(
  { db, rooms }: Context,
  agendaId: string,
  text: string | null | undefined,
): Promise<{ order: number; moment: MomentNaam | null; inhoud: AgendaInhoud }> {
  if (text === NU) {
    const inhoud = (await rooms.read(agendaId)) ?? notFound();
    return { order: Number.POSITIVE_INFINITY, moment: null, inhoud };
  }
  const { id, soort, naam, gemaaktOp, inhoud } =
    (await findMomentopname(db, agendaId, readMomentId(text ?? "") ?? notFound())) ?? notFound();
  return { order: id, moment: { soort, naam, gemaaktOp }, inhoud };
}

/** The number of a moment from an address; null for anything else. */
export function readMomentId(text: string): number | null {
  return /^[1-9]\d{0,14}$/.test(text) ? Number(text) : null;
}

async function listCijferNamen({ db }: Context, agendaId: string): Promise<CijferNaam[]> {
  return (await listCijfersVoorAgenda(db, agendaId)).map(toCijferNaam);
}
